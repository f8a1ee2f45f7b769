import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Rest, RestError } from './rest.mts';

/** The account that owns this n8n. */
export interface Owner {
	email: string;
	password: string;
}

/** The owner of the n8n in this folder; made up on the first call and kept beside n8n's data. */
export function ownerOf(folder: string): Owner {
	const file = path.join(folder, 'owner.json');
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));

	const owner = { email: 'owner@example.com', password: `Halo-${randomInt(1e8, 1e9)}` };
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, JSON.stringify(owner, null, '\t'), { mode: 0o600 });
	return owner;
}

/**
 * Logs in, having made the account if this n8n has none yet. False when the person has since
 * changed the e-mail or the password in n8n.
 */
export async function logIn(rest: Rest, { email, password }: Owner): Promise<boolean> {
	const { userManagement } = await rest.get<PublicSettings>('/settings');
	if (userManagement.showSetupOnFirstLoad) {
		await rest.post('/owner/setup', { email, password, firstName: 'Sandbox', lastName: 'Owner' });
		return true;
	}
	try {
		await rest.post('/login', { emailOrLdapLoginId: email, password });
		return true;
	} catch (error) {
		if (error instanceof RestError && error.status === 401) return false;
		throw error;
	}
}

interface PublicSettings {
	userManagement: { showSetupOnFirstLoad: boolean };
}
