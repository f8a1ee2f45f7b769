/** The fault matrix, which takes longer than the tests beside it; see docs/reliability.md. */
module.exports = {
	...require('../../jest.config.js'),
	rootDir: '../..',
	roots: ['<rootDir>/test/faults'],
	testPathIgnorePatterns: [],
};
