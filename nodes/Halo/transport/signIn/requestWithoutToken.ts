import { UserFacingError } from '../userFacingError';
import { AS_DATA, type Fetch } from '../http';
import { networkFailureOf } from '../network';
import { receive } from '../receive';
import type { Settings } from './settings';
import type { HaloResponse } from '../types';

const TIMEOUT = 30_000;

/**
 * A request without an access token: for discovery, and with a form for the token itself. Any status is a response.
 * @throws UserFacingError if there was no response; n8n's credential screen would show only the network's code
 */
export async function requestWithoutToken(
	fetch: Fetch,
	settings: Settings,
	url: string,
	form?: Record<string, string>,
): Promise<HaloResponse> {
	const options = {
		...AS_DATA,
		method: form ? ('POST' as const) : ('GET' as const),
		url,
		headers: {
			Accept: 'application/json',
			...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
		},
		body: form && new URLSearchParams(form).toString(),
		skipSslCertificateValidation: settings.ignoreSslIssues,
		timeout: TIMEOUT,
	};
	const { host, protocol } = new URL(url);
	const meaningOf = (thrown: unknown) => networkFailureOf(thrown, host, protocol);
	try {
		const send = async (abortSignal: AbortSignal) => await fetch({ ...options, abortSignal });
		return await receive(send, { timeout: TIMEOUT, meaningOf });
	} catch (thrown) {
		const { help, passing } = meaningOf(thrown);
		throw UserFacingError.of(help, { passing });
	}
}
