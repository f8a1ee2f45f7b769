import { readFileSync } from 'node:fs';
import type { Tool } from './aiTool.mts';

/** As a reviewer reads it: the description, then the arguments, which are texts unless said otherwise. */
export const printed = ({ description, arguments: args }: Tool): string =>
	[
		description,
		Object.entries(args)
			.map(([name, { type }]) => (type === 'string' ? name : `${name}: ${type}`))
			.join(', '),
	].join('\n');

/** What was reviewed of each tool with every field opened: the resource, the operation, and what is printed. */
export function reviewedTools(): Array<[resource: string, operation: string, text: string]> {
	const file = 'test/agent/__snapshots__/tools.test.ts.snap';
	const entries = readFileSync(file, 'utf8').matchAll(
		/^exports\[`the tool that a model sees, with every field opened (\w+) (\w+) 1`\] = `\n"([^]*?)"\n`;$/gm,
	);
	return [...entries].map(([, resource, operation, text]) => [
		resource,
		operation,
		text.replace(/\\([`\\$])/g, '$1'),
	]);
}
