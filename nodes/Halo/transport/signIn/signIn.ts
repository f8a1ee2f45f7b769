import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Fetch } from '../http';
import { CANCELED } from '../network';
import { fingerprint, readSettings, type Settings } from './settings';
import { inOneText, UserFacingError } from '../userFacingError';
import { requestToken, type Token } from './token';

/** How long a new token is shared with callers that read the credential before n8n had stored it, in milliseconds. */
const SHARED_FOR = 5_000;

interface PendingToken {
	token: Promise<Token>;
	/** The token, once it has been issued. */
	value?: Token;
	since: number;
}

/** Tokens that are being requested or were just issued, by fingerprint. Only n8n's stored token is permanent. */
const pendingTokens = new Map<string, PendingToken>();

/** Why there was no token, by the credential object from n8n: n8n 1 and 2.0 pass on only the message. */
const refusals = new WeakMap<ICredentialDataDecryptedObject, UserFacingError>();

/**
 * The values that n8n stores beside the credential's own fields: the token, the scope that Halo granted, a fingerprint
 * of the settings, and the address that the token may be sent to. However many runs need one at once, only one token
 * is requested.
 * @throws UserFacingError
 */
export async function signIn(
	fetch: Fetch,
	credential: ICredentialDataDecryptedObject,
): Promise<IDataObject & { accessToken: string }> {
	const settings = readSettings(credential);
	const tokenFor = fingerprint(settings);
	try {
		const token = await sharedToken(fetch, settings, tokenFor, credential.accessToken);
		return { ...token, tokenFor, tokenUrl: String(credential.url) };
	} catch (cause) {
		if (cause instanceof UserFacingError) refusals.set(credential, cause);
		throw inOneText(cause);
	}
}

/** Why the sign-in with this object failed; undefined if it did not. */
export function refusalOf(credential: ICredentialDataDecryptedObject): UserFacingError | undefined {
	return refusals.get(credential);
}

/** Forgets a token that Halo no longer knows, so that it is not used again. */
export function forget(token: string): void {
	for (const [key, { value }] of pendingTokens)
		if (value?.accessToken === token) pendingTokens.delete(key);
}

/** Whether a stored token was issued for other settings than the credential has now. */
export function isStaleToken(credential: ICredentialDataDecryptedObject): boolean {
	const { tokenFor } = credential;
	return Boolean(tokenFor) && tokenFor !== fingerprint(readSettings(credential));
}

async function sharedToken(
	fetch: Fetch,
	settings: Settings,
	key: string,
	refused: unknown,
): Promise<Token> {
	for (const [each, { value, since }] of pendingTokens) {
		if (value && Date.now() - since > SHARED_FOR) pendingTokens.delete(each);
	}
	for (;;) {
		const recent = pendingTokens.get(key);
		if (!recent || (recent.value && recent.value.accessToken === refused)) break;
		// that the one who asked for it was stopped concerns nobody else
		const isCanceled = await recent.token.then(() => false, wasCanceled);
		if (!isCanceled) return await recent.token;
		if (pendingTokens.get(key) === recent) pendingTokens.delete(key);
	}
	const pending: PendingToken = { token: requestToken(fetch, settings), since: Date.now() };
	pendingTokens.set(key, pending);
	try {
		pending.value = await pending.token;
		pending.since = Date.now();
		return pending.value;
	} finally {
		if (pending.value === undefined && pendingTokens.get(key) === pending)
			pendingTokens.delete(key);
	}
}

const wasCanceled = (cause: unknown) =>
	cause instanceof UserFacingError && cause.help.message === CANCELED.message;
