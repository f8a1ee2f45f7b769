/** This folder, as a regular expression. */
const here = __dirname.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Packages that tests import, beside those that these import in turn. */
const packages = '(?:fast-check|luxon|markdown-it|n8n-core|n8n-workflow)';

/** Tests run against the built package (dist) and real HTTP servers; see test/support. */
module.exports = {
	testEnvironment: '<rootDir>/test/jest/environment.cjs',
	globalSetup: '<rootDir>/test/jest/globalSetup.cjs',
	// nothing here waits this long but on a machine that is busy with something else
	testTimeout: 60_000,
	maxWorkers: '100%',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['<rootDir>/test/e2e/', '<rootDir>/test/faults/'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
	// one copy of each module: what tests import is what the engine loads
	moduleNameMapper: { '^(?:\\.\\./)+nodes/(.+?)(?:\\.ts)?$': '<rootDir>/dist/nodes/$1' },
	transform: {
		[`${here}/(?:node_modules/${packages}|dist|sandbox)/.+\\.[cm]?[jt]s$`]:
			'<rootDir>/test/jest/nativeModules.cjs',
		'\\.m?ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
				sourceMaps: 'inline',
			},
		],
	},
	transformIgnorePatterns: [`/node_modules/(?!${packages}/)`],
};
