import { spawnSync } from 'node:child_process';
import { modeValues } from '../sandbox/halo/modes.mts';

/** Runs the stories of all resources against a sandbox Halo in each mode, one mode at a time; the defaults are `npm test`. */
const suites = ['test/operations/operations', 'test/anyRecord', 'test/resources/closing'];

/** What concerns several records in one request, which the fault matrix and the fuzzer send. */
const ofSeveral = ['badElement', 'returnAll', 'several'];

const failed: string[] = [];
for (const [name, [, ...others]] of Object.entries(modeValues)) {
	if (ofSeveral.includes(name)) continue;
	for (const value of others) {
		const mode = `${name}=${value}`;
		console.log(`\nStories with ${mode}`);
		const { status } = spawnSync('npx', ['jest', '--silent', ...suites], {
			stdio: 'inherit',
			env: { ...process.env, HALO_MODES: mode },
		});
		if (status !== 0) failed.push(mode);
	}
}
console.log(
	failed.length ? `\nFailed with: ${failed.join('; ')}` : '\nThe stories pass in every mode.',
);
process.exitCode = failed.length ? 1 : 0;
