/**
 * `npm run fuzz -- --runs 2000 --seed 7`: runs the built node in n8n's engine against the sandbox Halo, with random
 * operations, values, options and faults, and checks the promises of docs/reliability.md against Halo's log and store.
 * The same seed gives the same runs. `--only 12` does one of them again and tells all about it.
 */
import { parseArgs, inspect } from 'node:util';

// what n8n logs must hold no secret either
process.env.N8N_LOG_LEVEL = 'debug';
await import('../support/setup.mts');
const { skipWaiting } = await import('../support/clock.mts');
const { Recorder } = await import('../support/printed.mts');
const { fuzz } = await import('./run.mts');

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '200' },
		seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
		only: { type: 'string' },
	},
});
const [runs, seed] = [values.runs, values.seed].map(Number);
const only = values.only === undefined ? undefined : Number(values.only);
if (![runs, seed, only ?? 0].every((one) => Number.isInteger(one) && one >= 0)) {
	throw new Error('--runs, --seed and --only take whole numbers');
}

const print = process.stdout.write.bind(process.stdout);
const say = (text: string) => void print(`${text}\n`);
const begun = performance.now();
say(`Fuzzing with seed ${seed}: ${only === undefined ? `${runs} runs` : `run ${only}`}`);

const recorder = new Recorder();
const backToNormal = skipWaiting();
let failures = 0;
for (let run = only ?? 0; run < (only === undefined ? runs : only + 1); run++) {
	const { what, broken, details } = await fuzz(seed, run, recorder);
	if (only !== undefined) say(`${what}\n${inspect(details, { depth: 9, maxStringLength: 300 })}`);
	if (broken.length === 0) continue;
	failures++;
	say(`Run ${run} (${what}) broke:\n${broken.map((one) => `  - ${one}`).join('\n')}`);
	say(`  again: npm run fuzz -- --seed ${seed} --only ${run}`);
}
backToNormal();
recorder.stop();
const seconds = Math.round((performance.now() - begun) / 1000);
say(
	`${failures === 0 ? 'No promise was broken' : `${failures} runs broke a promise`} (seed ${seed}, ${seconds} s)`,
);
process.exitCode = failures === 0 ? 0 : 1;
