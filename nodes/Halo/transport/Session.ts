import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { contentOf } from './content';
import type { Help } from './help';
import { AS_DATA, readResponse } from './http';
import { networkFailureOf, type NetworkFailure } from './network';
import { withoutSecrets } from './redact';
import { redactBody } from './redactBody';
import { forget, isStaleToken, refusalOf } from './signIn/signIn';
import type { HaloResponse, HaloContext, HaloRequest, Preview } from './types';
import { isTokenUnknown, wordsOf } from './words';

const TYPE = 'haloServiceApi';
const TIMEOUT = 120_000;

/** One request that was sent, with which token, and a response of any status or why there is none. */
export type Attempt = { token: string } & (
	{ response: HaloResponse } | { failure: NetworkFailure }
);

/** The credential of a node, and the access token that n8n keeps in it. */
export class Session {
	/** One for all requests that found the token refused at the same time. */
	private renewal?: Promise<void>;

	/** A new token that was refused at once: another one would not help either. */
	private unhelpful?: string;

	/** Halo rejected the ID and the secret: it is not asked again for each item. */
	private rejection?: NetworkFailure;

	/** All that must not be shown; an expired token may still be valid somewhere. */
	private readonly secrets = new Set<string>();

	private constructor(
		private readonly context: HaloContext,
		private credential: ICredentialDataDecryptedObject,
	) {
		this.keepSecret(credential);
	}

	static async open(context: HaloContext): Promise<Session> {
		const credential = { ...(await context.getCredentials(TYPE)) };
		const session = new Session(context, credential);
		// An empty token makes n8n ask for a new one: a changed secret, scope or address takes effect at once.
		if (isStaleToken(credential)) credential.accessToken = '';
		return session;
	}

	/** The Halo URL as it was entered. */
	get url(): string {
		return String(this.credential.url ?? '');
	}

	/** A request as it would be sent, but for the token. */
	preview(request: HaloRequest, address: string): Preview {
		const { method, url, headers, body } = this.options(request, address);
		return { method, url, headers, body };
	}

	/** Halo says in two ways that it no longer knows a token; each calls for one renewal and one more try. */
	async attempt(request: HaloRequest, address: string): Promise<Attempt> {
		const attempt = await this.once(request, address);
		if (!isTokenRefused(attempt)) {
			this.unhelpful = undefined;
			return attempt;
		}
		if (attempt.token === this.unhelpful) return attempt;
		await this.renew(attempt.token);
		const again = await this.once(request, address);
		if (isTokenRefused(again)) this.unhelpful = again.token;
		return again;
	}

	/** The same help without any secret of this session. */
	clean(help: Help): Help {
		const secrets = [...this.secrets];
		const { message, description } = help;
		return {
			...help,
			message: withoutSecrets(message, secrets),
			description: description && withoutSecrets(description, secrets),
		};
	}

	private keepSecret({ accessToken, clientSecret }: ICredentialDataDecryptedObject): void {
		for (const secret of [accessToken, clientSecret])
			if (secret) this.secrets.add(String(secret).trim());
	}

	private async renew(refused: string): Promise<void> {
		if (this.credential.accessToken !== refused) return;
		this.renewal ??= this.readAgain(refused).finally(() => (this.renewal = undefined));
		await this.renewal;
	}

	/** Another run may have renewed the token already; if not, an empty one makes n8n ask for a new one. */
	private async readAgain(refused: string): Promise<void> {
		forget(refused);
		const { accessToken, tokenFor, tokenUrl } = await this.context.getCredentials(TYPE);
		this.keepSecret({ accessToken });
		const renewed = { ...this.credential, accessToken, tokenFor, tokenUrl };
		// Somebody may have edited the credential meanwhile; its token may belong to another Halo now.
		const usable = accessToken !== refused && !isStaleToken(renewed);
		this.credential = usable ? renewed : { ...this.credential, accessToken: '' };
	}

	private async once(request: HaloRequest, address: string): Promise<Attempt> {
		// n8n writes a new token into the object that it is given: that is how we know what a request was sent with.
		const { host, protocol } = new URL(address);
		const data = { ...this.credential };
		if (!data.accessToken && this.rejection) return { failure: this.rejection, token: '' };
		const { id, name = '' } = this.context.getNode().credentials?.[TYPE] ?? {};
		const attempt = await this.context.helpers.httpRequestWithAuthentication
			.call(this.context, TYPE, this.options(request, address), {
				credentialsDecrypted: { id: id ?? '', name, type: TYPE, data },
			})
			.then(
				(response) => ({ response: readResponse(response) }),
				(thrown) => ({
					failure: signInFailure(data) ?? networkFailureOf(thrown, host, protocol),
				}),
			);
		if (this.credential.accessToken === '' && data.accessToken) this.credential = data;
		this.keepSecret(data);
		const token = String(data.accessToken);
		if ('failure' in attempt) {
			if (attempt.failure.rejected) this.rejection = attempt.failure;
			return { ...attempt, token };
		}
		const { response } = attempt;
		const isRead = response.status < 300;
		return { response: isRead ? response : redactBody(response, [...this.secrets]), token };
	}

	private options({ method, headers, body, timeout }: HaloRequest, url: string) {
		const content = contentOf(body, headers);
		return {
			...AS_DATA,
			method,
			url,
			headers: { Accept: 'application/json', ...content?.headers, ...headers },
			body: content?.body,
			timeout: timeout ?? TIMEOUT,
			skipSslCertificateValidation: this.credential.ignoreSslIssues === true,
		} satisfies IHttpRequestOptions;
	}
}

function isTokenRefused(attempt: Attempt): boolean {
	if (!('response' in attempt)) return false;
	const { response } = attempt;
	if (response.status === 401) return true;
	return response.status === 400 && isTokenUnknown(wordsOf(response));
}

/** The request was never sent, because there was no token for it. */
function signInFailure(credential: ICredentialDataDecryptedObject): NetworkFailure | undefined {
	const refusal = refusalOf(credential);
	if (!refusal) return undefined;
	const { help, later } = refusal;
	return { help, neverSent: true, passing: later.passing === true, ...later };
}
