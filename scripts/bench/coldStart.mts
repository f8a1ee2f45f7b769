import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from './job.mts';
import { median } from './measure.mts';

const n8n = path.join(root, 'sandbox/n8n/server/node_modules');
const nodesBase = path.join(n8n, 'n8n-nodes-base/dist/nodes');

/** What is loaded: this node, and two of n8n's own to compare it with. */
const nodes: Array<[what: string, file: string, className: string]> = [
	['Halo', path.join(root, 'dist/nodes/Halo/Halo.node.js'), 'Halo'],
	['Notion, built-in', path.join(nodesBase, 'Notion/Notion.node.js'), 'Notion'],
	[
		'Google Sheets, built-in',
		path.join(nodesBase, 'Google/Sheet/GoogleSheets.node.js'),
		'GoogleSheets',
	],
];

/** What a new process does: it loads what n8n itself has loaded before any node, and then one node. */
const program = `
const { createRequire } = require('node:module');
const [file, className, engine] = process.argv.slice(1);
createRequire(file)('n8n-workflow');
createRequire(engine)('n8n-core');
const began = process.cpuUsage();
const made = new (require(file)[className])();
if (!made.description) throw new Error('No description');
const { user, system } = process.cpuUsage(began);
console.log((user + system) / 1000);
`;

/** A node and the time until its description is there. */
export interface ColdStart {
	what: string;
	milliseconds: number;
}

/**
 * Loads each node and builds its description, in a new process each time.
 * @returns medians of milliseconds of CPU, which other work on the machine changes less than those of the clock
 */
export function coldStarts(runs: number): ColdStart[] {
	const times = new Map<string, number[]>(nodes.map(([what]) => [what, []]));
	for (let run = 0; run < runs; run++) {
		for (const [what, file, className] of nodes) {
			const args = ['-e', program, file, className, path.join(n8n, 'n8n/package.json')];
			times.get(what)?.push(Number(execFileSync(process.execPath, args, { encoding: 'utf8' })));
		}
	}
	return [...times].map(([what, taken]) => ({ what, milliseconds: median(taken) }));
}
