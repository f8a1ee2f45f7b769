import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { resourceServer } from './addresses';
import { contentOf } from './content';
import type { Help } from './help';
import { AS_DATA, readResponse } from './http';
import { networkFailureOf, type NetworkFailure } from './network';
import { withoutSecrets } from './redact';
import { redactBody } from './redactBody';
import { Refusals } from './refusals';
import { helpForOtherHost, secretsOf, type OwnSignIn } from './signIn/ownSignIn';
import { forget, isStaleToken, refusalOf } from './signIn/signIn';
import type { HaloResponse, HaloContext, HaloRequest, Preview } from './types';
import { isTokenUnknown, wordsOf } from './words';

const TYPE = 'haloServiceApi';
const TIMEOUT = 120_000;

/** A response of any status, or why there is none. */
export type Attempt = { response: HaloResponse } | { failure: NetworkFailure };

/** The same, and the token that was sent with the request. */
type WithToken = Attempt & { token: string };

/** The credential of a node, and the access token that n8n keeps in it. */
export class Session {
	/** One for all requests that found the token refused at the same time. */
	private renewal?: Promise<void>;

	private readonly refusals = new Refusals();

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

	/** The scope that Halo granted with the token, which may be less than was asked for; '' when it did not say. */
	get grantedScope(): string {
		return String(this.credential.grantedScope ?? '');
	}

	/** A request as it would be sent, but for the token. */
	preview(request: HaloRequest, address: string): Preview {
		const { method, url, headers, body } = this.options(request, address);
		return { method, url, headers, body };
	}

	/** Halo says in two ways that it no longer knows a token; each calls for one renewal and one more try. */
	async attempt(request: HaloRequest, address: string): Promise<Attempt> {
		if (request.ownSignIn) return await this.withOwnSignIn(request.ownSignIn, request, address);
		const attempt = await this.once(request, address);
		if (!isTokenRefused(attempt)) return this.accepted(attempt, request);
		if (!this.refusals.worthRenewing(request, attempt.token)) return attempt;
		await this.renew(attempt.token);
		const again = await this.once(request, address);
		this.refusals.renewed(again.token);
		if (!isTokenRefused(again)) return this.accepted(again, request);
		this.refusals.refuseAgain(request, again.token);
		return again;
	}

	/** Whether Halo takes this token for other requests: its 401 for this one means a missing right. */
	isRightMissing(request: HaloRequest): boolean {
		return this.refusals.isRightMissing(request);
	}

	private accepted(attempt: Attempt, request: HaloRequest): Attempt {
		if ('response' in attempt && attempt.response.status < 400) this.refusals.accept(request);
		return attempt;
	}

	/** A request that carries nothing of the credential, for the addresses outside of Halo that Halo names. */
	async openly(request: Omit<HaloRequest, 'path'>, url: string): Promise<Attempt> {
		const options = this.options({ path: '', ...request }, url);
		// the certificate that the person trusts is that of Halo's host
		const isHalo = new URL(url).hostname === new URL(resourceServer(this.url)).hostname;
		const skipSslCertificateValidation = options.skipSslCertificateValidation && isHalo;
		return await this.context.helpers
			.httpRequest({ ...options, skipSslCertificateValidation })
			.then(
				(response) => ({ response: readResponse(response) }),
				(thrown) => ({ failure: networkFailureOf(thrown, new URL(url).host) }),
			);
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

	/** A sign-in that is no token: there is nothing to renew, and it goes to its own host alone. */
	private async withOwnSignIn(
		type: OwnSignIn,
		request: HaloRequest,
		address: string,
	): Promise<Attempt> {
		const credential = await this.context.getCredentials(type);
		for (const secret of secretsOf(credential)) if (secret) this.secrets.add(secret);
		const help = helpForOtherHost(credential, address);
		if (help) return { failure: { help, neverSent: true, passing: false } };
		const { host, protocol } = new URL(address);
		return await this.context.helpers.httpRequestWithAuthentication
			.call(this.context, type, this.options(request, address))
			.then(
				(response) => ({ response: this.redacted(readResponse(response)) }),
				(thrown) => ({ failure: networkFailureOf(thrown, host, protocol) }),
			);
	}

	/** A refusal without the secrets that it may repeat; what was read stays as it is. */
	private redacted(response: HaloResponse): HaloResponse {
		return response.status < 300 ? response : redactBody(response, [...this.secrets]);
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
		const { accessToken, tokenFor, tokenUrl, grantedScope } =
			await this.context.getCredentials(TYPE);
		this.keepSecret({ accessToken });
		const renewed = { ...this.credential, accessToken, tokenFor, tokenUrl, grantedScope };
		// Somebody may have edited the credential meanwhile; its token may belong to another Halo now.
		const usable = accessToken !== refused && !isStaleToken(renewed);
		this.credential = usable ? renewed : { ...this.credential, accessToken: '' };
	}

	private async once(request: HaloRequest, address: string): Promise<WithToken> {
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
		return { response: this.redacted(attempt.response), token };
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
