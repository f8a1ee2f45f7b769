import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The names of the modules that an n8n knows, as its own code lists them. @param program its `node_modules/n8n/bin/n8n` */
export function modulesOf(program: string): string[] {
	const common = createRequire(program).resolve('@n8n/backend-common');
	const code = readFileSync(path.join(path.dirname(common), 'modules/modules.config.js'), 'utf8');
	const [, list = ''] = /MODULE_NAMES = \[([^\]]*)\]/.exec(code) ?? [];
	return [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
}
