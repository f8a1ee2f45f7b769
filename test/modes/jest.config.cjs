const path = require('node:path');

require('tsx/cjs');
const { modeValues } = require('../../sandbox/halo/modes.mts');
const { maxWorkers, testTimeout, ...shared } = require('../../jest.config.js');

/** What concerns several records in one request, which the fault matrix and the fuzzer send. */
const ofSeveral = ['badElement', 'returnAll', 'several'];

/** Each mode beside its default, which `npm test` tries: 'order=oldest'. */
const modes = Object.entries(modeValues)
	.filter(([name]) => !ofSeveral.includes(name))
	.flatMap(([name, [, ...others]]) => others.map((value) => `${name}=${value}`));

/** The stories of all resources against a sandbox Halo in each mode in which Halos differ. */
module.exports = {
	maxWorkers,
	testTimeout,
	projects: modes.map((mode) => ({
		...shared,
		rootDir: path.resolve(__dirname, '../..'),
		displayName: mode,
		globals: { HALO_MODES: mode },
		testMatch: [
			'<rootDir>/test/operations/operations*.test.ts',
			'<rootDir>/test/anyRecord/**/*.test.ts',
			'<rootDir>/test/resources/closing*.test.ts',
		],
	})),
};
