/** n8n's own HaloPSA node, from the n8n that the browser tests installed, against the sandbox Halo. */
module.exports = {
	...require('../versions/jest.config.cjs'),
	roots: ['<rootDir>/test/builtIn'],
};
