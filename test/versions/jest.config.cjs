const { testTimeout } = require('../../jest.config.js');

/** The checks of one engine; main.mts runs them on each. Without it they run on the pinned engine. */
module.exports = {
	testEnvironment: 'node',
	forceExit: true,
	testTimeout,
	rootDir: '../..',
	roots: ['<rootDir>/test/versions'],
	testMatch: ['**/*.check.mts'],
	modulePathIgnorePatterns: ['<rootDir>/test/versions/engines/'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
	resolver: '<rootDir>/test/versions/resolver.cjs',
	// n8n 2.0 requires packages that are ES modules: Node can do that, jest cannot
	transformIgnorePatterns: ['/node_modules/(?!(p-retry|is-network-error)/)', '\\.cjs$'],
	transform: {
		'\\.(m?ts|js)$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
				sourceMaps: 'inline',
			},
		],
	},
	setupFiles: ['<rootDir>/test/support/setup.mts', '<rootDir>/test/versions/adapt.mts'],
};
