import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** The values in the credential, without spaces from copying. */
export interface Settings {
	url: string;
	tenant: string;
	authUrl: string;
	clientId: string;
	clientSecret: string;
	scope: string;
	ignoreSslIssues: boolean;
}

export function readSettings(credential: ICredentialDataDecryptedObject): Settings {
	const text = (name: string) => String(credential[name] ?? '').trim();
	return {
		url: text('url'),
		tenant: text('tenant'),
		authUrl: text('authUrl'),
		clientId: text('clientId'),
		clientSecret: text('clientSecret'),
		scope: text('scope') || 'all',
		ignoreSslIssues: credential.ignoreSslIssues === true,
	};
}

/** A fingerprint that shows whether a stored token belongs to the current settings. The secret cannot be read from it. */
export function fingerprint(settings: Settings): string {
	const { url, tenant, authUrl, clientId, clientSecret, scope } = settings;
	const parts = JSON.stringify([url, tenant, authUrl, clientId, clientSecret, scope]);
	return createHash('sha256').update(parts).digest('hex');
}

/** The addresses of the token endpoint. */
export interface TokenSource {
	/** Full addresses, most likely first. */
	addresses: string[];
	/** Left out on-premises. */
	tenant?: string;
}
