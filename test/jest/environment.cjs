const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

// the sandbox is TypeScript
require('tsx/cjs');

// n8n-core creates its instance settings on first use; keep them out of the developer's home.
process.env.N8N_USER_FOLDER ??= mkdtempSync(path.join(tmpdir(), 'halo-service-test-'));
process.env.N8N_LOG_LEVEL ??= 'silent';

/** Node's environment, with the `require` that `nativeModules.cjs` leaves modules to. */
module.exports = class extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		this.global.requireNatively = require;
	}
};
