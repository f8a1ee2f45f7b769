import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ICredentialDataDecryptedObject, INodeCredentialTestResult } from 'n8n-workflow';

/** The user name that Halo sends; only the secret matters. */
const USER = 'n8n';
const BYTES = 32;

/** The authentication that Halo sends to the webhook. */
export interface WebhookSignIn {
	user: string;
	secret: string;
}

/** Newly generated credentials. */
export const newSignIn = (): WebhookSignIn => ({
	user: USER,
	secret: randomBytes(BYTES).toString('base64url'),
});

/** The SHA-256 of the header that Halo will send: enough to recognise it, and useless to anybody who reads it. */
export const hashOf = ({ user, secret }: WebhookSignIn): string =>
	sha256(Buffer.from(`${user}:${secret}`)).toString('hex');

/**
 * Whether an Authorization header matches this hash, in constant time.
 * @param header as received, of any length
 */
export function isSignIn(header: string | undefined, hash: string): boolean {
	const [, pair = ''] = /^basic ([a-z0-9+/=_-]{1,8000})$/i.exec(header ?? '') ?? [];
	const given = sha256(Buffer.from(pair, 'base64'));
	const wanted = Buffer.from(hash, 'hex');
	return given.length === wanted.length && timingSafeEqual(given, wanted) && pair !== '';
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Shorter ones can be guessed. */
const SHORTEST_SECRET = 16;

/** The text of the credential's test: n8n cannot find out whether Halo uses the same values. */
export function checkSecret(data: ICredentialDataDecryptedObject = {}): INodeCredentialTestResult {
	if (String(data.secret ?? '').length < SHORTEST_SECRET) {
		return { status: 'Error', message: `Use a secret of at least ${SHORTEST_SECRET} characters.` };
	}
	return { status: 'OK', message: 'Enter the same user name and secret in the webhook in Halo.' };
}
