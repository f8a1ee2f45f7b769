import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { hostOf } from '../addresses';
import type { Help } from '../help';

/** The credential types that authenticate with one part of Halo, instead of the access token. */
export type OwnSignIn = 'haloPublishedReportApi';

/** Why such an authentication is not sent to an address: it belongs only to the host of its own URL. */
export function helpForOtherHost(
	{ url }: ICredentialDataDecryptedObject,
	address: string,
): Help | undefined {
	const own = hostOf(String(url ?? ''));
	const { host } = new URL(address);
	if (own === host) return undefined;
	return {
		message: own
			? `The credential of the published report is for ${own}, but the Halo URL points to ${host}`
			: 'The URL in the credential Halo Published Report API is not a web address',
		description:
			'Nothing was sent. Enter the public URL of the report in the credential Halo Published Report API.',
	};
}

/** The secrets of such an authentication. */
export function secretsOf(credential: ICredentialDataDecryptedObject): string[] {
	const [user, password, token] = ['user', 'password', 'token'].map((key) =>
		String(credential[key] ?? ''),
	);
	return [password, token, Buffer.from(`${user}:${password}`).toString('base64')];
}
