import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** What a person entered in the credential, without the spaces that come with copying. */
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

/** Tells whether a stored token still belongs to what the credential says now. Nobody can read the secret from it. */
export function fingerprint(settings: Settings): string {
	const { url, tenant, authUrl, clientId, clientSecret, scope } = settings;
	const parts = JSON.stringify([url, tenant, authUrl, clientId, clientSecret, scope]);
	return createHash('sha256').update(parts).digest('hex');
}

/** Where tokens come from. */
export interface TokenSource {
	/** Full addresses, the likeliest first. */
	addresses: string[];
	/** Left out on-premises. */
	tenant?: string;
}
