// what n8n logs must hold no secret either
process.env.N8N_LOG_LEVEL = 'debug';

/** The fault matrix, which takes longer than the tests beside it; see docs/reliability.md. */
module.exports = {
	...require('../../jest.config.js'),
	rootDir: '../..',
	roots: ['<rootDir>/test/faults'],
	testPathIgnorePatterns: [],
};
