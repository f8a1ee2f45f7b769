import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { resourceServer } from './addresses';
import { cancelSignalOf, withSignal } from './cancel';
import { contentOf } from './content';
import type { Help } from './help';
import { AS_DATA } from './http';
import { networkFailureOf, type NetworkFailure } from './network';
import { receive } from './receive';
import { withoutSecrets } from './redact';
import { redactBody } from './redactBody';
import { helpForOtherHost, secretsOf, type OwnSignIn } from './signIn/ownSignIn';
import type { HaloContext, HaloRequest, HaloResponse, Preview } from './types';

const TIMEOUT = 120_000;

/** A response of any status, or why there is none. */
export type Attempt = { response: HaloResponse } | { failure: NetworkFailure };

/** Sends single requests through n8n, and keeps known secrets out of everything that people read. */
export class Sender {
	/** Everything that must not be shown; an expired token may still be valid somewhere. */
	private readonly secrets = new Set<string>();

	protected constructor(
		protected readonly context: HaloContext,
		protected credential: ICredentialDataDecryptedObject,
	) {
		this.keepSecret(credential);
	}

	/** The Halo URL as it was entered. */
	get url(): string {
		return String(this.credential.url ?? '');
	}

	/** A request as it would be sent, without the token. */
	preview(request: HaloRequest, address: string): Preview {
		const { method, url, headers, body } = this.options(request, address);
		return { method, url, headers, body };
	}

	/** A request without anything from the credential, for the addresses outside Halo that Halo names. */
	async openly(request: Omit<HaloRequest, 'path'>, url: string): Promise<Attempt> {
		const options = this.options({ path: '', ...request }, url);
		// the setting to ignore certificates applies only to Halo's host
		const isHalo = new URL(url).hostname === new URL(resourceServer(this.url)).hostname;
		const skipSslCertificateValidation = options.skipSslCertificateValidation && isHalo;
		const meaningOf = (thrown: unknown) => networkFailureOf(thrown, new URL(url).host);
		return await this.exchange(
			async (abortSignal) =>
				await this.context.helpers.httpRequest({
					...options,
					skipSslCertificateValidation,
					abortSignal,
				}),
			request,
			meaningOf,
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

	/** An authentication that is not a token: it cannot be renewed, and is sent only to its own host. */
	protected async withOwnSignIn(
		type: OwnSignIn,
		request: HaloRequest,
		address: string,
	): Promise<Attempt> {
		const credential = await this.context.getCredentials(type);
		for (const secret of secretsOf(credential)) if (secret) this.secrets.add(secret);
		const help = helpForOtherHost(credential, address);
		if (help) return { failure: { help, neverSent: true, passing: false } };
		const { host, protocol } = new URL(address);
		const attempt = await this.exchange(
			async (abortSignal) =>
				await this.context.helpers.httpRequestWithAuthentication.call(
					withSignal(this.context, abortSignal),
					type,
					{ ...this.options(request, address), abortSignal },
				),
			request,
			(thrown) => networkFailureOf(thrown, host, protocol),
		);
		return 'failure' in attempt ? attempt : { response: this.redacted(attempt.response) };
	}

	/** Sends a request and reads the response. */
	protected async exchange(
		send: (signal: AbortSignal) => Promise<unknown>,
		{ timeout = TIMEOUT, isFile, repeats }: Pick<HaloRequest, 'timeout' | 'isFile' | 'repeats'>,
		meaningOf: (thrown: unknown) => NetworkFailure,
	): Promise<Attempt> {
		try {
			const cancel = cancelSignalOf(this.context);
			return { response: await receive(send, { timeout, cancel, isFile, repeats, meaningOf }) };
		} catch (thrown) {
			return { failure: meaningOf(thrown) };
		}
	}

	/** A refused response without the secrets that it may repeat; data that was read is not changed. */
	protected redacted(response: HaloResponse): HaloResponse {
		return response.status < 300 ? response : redactBody(response, [...this.secrets]);
	}

	/** Whether a token is new. */
	protected isNew(token: unknown): boolean {
		return Boolean(token) && !this.secrets.has(String(token).trim());
	}

	protected keepSecret({ accessToken, clientSecret }: ICredentialDataDecryptedObject): void {
		for (const secret of [accessToken, clientSecret])
			if (secret) this.secrets.add(String(secret).trim());
	}

	protected options({ method, headers, body, timeout }: HaloRequest, url: string) {
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
