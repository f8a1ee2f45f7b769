import { parameter } from '../form/parameter';
import { ONLY_IN_TOOL } from '../form/toolCondition';
import type { Run } from '../model';
import { UserFacingError } from '../transport/userFacingError';
import { show } from '../values/text';

export const allowedPaths = parameter({
	displayName: 'Allowed Paths',
	name: 'allowedPaths',
	type: 'string',
	noDataExpression: true,
	default: '',
	placeholder: 'e.g. /api/Tickets/*, /api/Client',
	description:
		'Which paths the AI agent may call, separated by commas. A * matches anything. Required if the agent fills in the path.',
	displayOptions: ONLY_IN_TOOL,
});

/** @throws UserFacingError when an agent calls a path that the person's list does not have */
export function checkToolPath(run: Run, path: string): void {
	if (!run.isTool) return;
	const patterns = run.parameter(allowedPaths).split(',').map(comparablePath).filter(Boolean);
	if (patterns.length === 0 && !run.isExpression('path')) return;
	if (patterns.some((pattern) => fits(comparablePath(path), pattern.split('*')))) return;
	throw new UserFacingError(
		`An AI agent may not call ${show(path)} with this tool`,
		patterns.length > 0
			? `Call again with one of: ${patterns.map((pattern) => `/api/${pattern}`).join(', ')}. Nothing was sent.`
			: "The AI agent fills in the path, so a person has to list the paths that it may call under 'Allowed Paths' in the tool's node. Nothing was sent.",
	);
}

/** Halo accepts a path in any case, with or without `api` in front. */
const comparablePath = (path: string) =>
	path
		.trim()
		.toLowerCase()
		.split('?')[0]
		.replace(/^\/{0,8}(?:api\/)?/, '')
		.replace(/\/$/, '');

/** @param parts the text between the asterisks of a pattern */
function fits(path: string, [first, ...others]: string[]): boolean {
	if (others.length === 0) return path === first;
	if (!path.startsWith(first)) return false;
	let at = first.length;
	const last = others.pop() ?? '';
	for (const part of others) {
		const found = path.indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return path.length - last.length >= at && path.endsWith(last);
}
