import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { withSignal } from './cancel';
import { networkFailureOf, type NetworkFailure } from './network';
import type { Progress } from './progress';
import { Refusals } from './refusals';
import { Sender, type Attempt } from './Sender';
import { Rejection } from './signIn/rejections';
import { forget, isStaleToken, refusalOf } from './signIn/signIn';
import type { HaloContext, HaloRequest } from './types';
import { isTokenUnknown, wordsOf } from './words';

export type { Attempt } from './Sender';

const TYPE = 'haloServiceApi';

/** The same, and the token that was sent with the request. */
type WithToken = Attempt & { token: string };

/** The credential of a node, and the access token that n8n keeps in it. */
export class Session extends Sender {
	/** One renewal for all requests whose token was refused at the same time. */
	private renewal?: Promise<void>;

	private readonly refusals = new Refusals();

	private readonly rejection = new Rejection(this.context, this.credential);

	private constructor(
		context: HaloContext,
		credential: ICredentialDataDecryptedObject,
		private readonly progress: Progress,
	) {
		super(context, credential);
	}

	static async open(context: HaloContext, progress: Progress): Promise<Session> {
		const credential = { ...(await context.getCredentials(TYPE)) };
		const session = new Session(context, credential, progress);
		// An empty token makes n8n request a new one: a changed secret, scope or address takes effect at once.
		if (isStaleToken(credential)) credential.accessToken = '';
		return session;
	}

	/** The scope that Halo granted with the token, which may be less than was requested; '' if it did not say. */
	get grantedScope(): string {
		return String(this.credential.grantedScope ?? '');
	}

	/** How many requests in five minutes the credential allows; 0 for any number. */
	get allowance() {
		const most = Math.floor(Number(this.credential.requestsPer5Minutes ?? 0));
		const { id } = this.context.getNode().credentials?.[TYPE] ?? {};
		return { credential: id ?? '', most: most > 0 ? most : 0 };
	}

	/** Halo has two ways to say that it no longer knows a token; each is followed by one renewal and one more attempt. */
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

	/** Whether Halo accepts this token for other requests: its 401 for this one then means a missing right. */
	isRightMissing(request: HaloRequest): boolean {
		return this.refusals.isRightMissing(request);
	}

	private accepted(attempt: Attempt, request: HaloRequest): Attempt {
		if ('response' in attempt && attempt.response.status < 400) this.refusals.accept(request);
		return attempt;
	}

	private async renew(refused: string): Promise<void> {
		if (this.credential.accessToken !== refused) return;
		this.renewal ??= this.readAgain(refused).finally(() => (this.renewal = undefined));
		await this.renewal;
	}

	/** Another run may have renewed the token already; if not, an empty one makes n8n request a new one. */
	private async readAgain(refused: string): Promise<void> {
		forget(refused);
		const { accessToken, tokenFor, tokenUrl, grantedScope } =
			await this.context.getCredentials(TYPE);
		this.keepSecret({ accessToken });
		const renewed = { ...this.credential, accessToken, tokenFor, tokenUrl, grantedScope };
		// Somebody may have edited the credential in the meantime; its token may belong to another Halo now.
		const usable = accessToken !== refused && !isStaleToken(renewed);
		this.credential = usable ? renewed : { ...this.credential, accessToken: '' };
	}

	private async once(request: HaloRequest, address: string): Promise<WithToken> {
		// n8n writes a new token into the object that it receives, which shows the token that a request was sent with.
		const { host, protocol } = new URL(address);
		const data = { ...this.credential };
		const hadToken = Boolean(data.accessToken);
		const rejected = data.accessToken ? undefined : this.rejection.failure;
		if (rejected) return { failure: rejected, token: '' };
		const { id, name = '' } = this.context.getNode().credentials?.[TYPE] ?? {};
		const attempt = await this.exchange(
			async (abortSignal) =>
				await this.context.helpers.httpRequestWithAuthentication.call(
					withSignal(this.context, abortSignal),
					TYPE,
					{ ...this.options(request, address), abortSignal },
					{ credentialsDecrypted: { id: id ?? '', name, type: TYPE, data } },
				),
			request,
			(thrown) => signInFailure(data) ?? networkFailureOf(thrown, host, protocol),
		);
		// n8n requests a token if there is none, once for all requests that lack it
		if (!hadToken && this.isNew(data.accessToken)) this.progress.tokenRequests++;
		if (this.credential.accessToken === '' && data.accessToken) this.credential = data;
		this.keepSecret(data);
		const token = String(data.accessToken);
		if ('failure' in attempt) {
			if (attempt.failure.rejected) this.rejection.failure = attempt.failure;
			return { ...attempt, token };
		}
		return { response: this.redacted(attempt.response), token };
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
