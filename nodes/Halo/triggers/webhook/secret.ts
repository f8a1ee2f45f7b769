import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ICredentialDataDecryptedObject, INodeCredentialTestResult } from 'n8n-workflow';

/** The user name that Halo sends; the secret alone is what counts. */
const USER = 'n8n';
const BYTES = 32;

/** What Halo signs in to the webhook with. */
export interface WebhookSignIn {
	user: string;
	secret: string;
}

/** A sign-in that nobody has seen yet. */
export const newSignIn = (): WebhookSignIn => ({
	user: USER,
	secret: randomBytes(BYTES).toString('base64url'),
});

/** The SHA-256 of the header that Halo will send: enough to recognize it, useless to anybody who reads it. */
export const hashOf = ({ user, secret }: WebhookSignIn): string =>
	sha256(Buffer.from(`${user}:${secret}`)).toString('hex');

/**
 * Whether an Authorization header carries the sign-in with this hash. Takes the same time whatever the header holds.
 * @param header as it came, of any length
 */
export function isSignIn(header: string | undefined, hash: string): boolean {
	const [, pair = ''] = /^basic ([a-z0-9+/=_-]{1,8000})$/i.exec(header ?? '') ?? [];
	const given = sha256(Buffer.from(pair, 'base64'));
	const wanted = Buffer.from(hash, 'hex');
	return given.length === wanted.length && timingSafeEqual(given, wanted) && pair !== '';
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Shorter ones can be guessed by trying. */
const SHORTEST_SECRET = 16;

/** What the credential's test says: n8n has nobody to ask whether Halo uses the same sign-in. */
export function checkSecret(data: ICredentialDataDecryptedObject = {}): INodeCredentialTestResult {
	if (String(data.secret ?? '').length < SHORTEST_SECRET) {
		return { status: 'Error', message: `Use a secret of at least ${SHORTEST_SECRET} characters.` };
	}
	return { status: 'OK', message: 'Enter the same user name and secret in the webhook in Halo.' };
}
