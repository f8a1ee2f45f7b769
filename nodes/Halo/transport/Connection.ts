import type { ICredentialDataDecryptedObject, IHttpRequestOptions, INode } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { resourceServer } from './addresses';
import { helpForAnswer, helpForLost } from './errors';
import { HelpError, withoutSecrets, type Help } from './help';
import type { HaloContext, HaloRequest } from './HaloClient';
import { AS_DATA, readAnswer, type HaloAnswer } from './http';
import { causes, troubleOf } from './network';
import { resolve } from './paths';
import { followable } from './redirects';
import { IN_A_RUN, IN_THE_EDITOR, pauseBefore, type Ending } from './retry';
import { forget, isForeign } from './signIn';
import { isTokenUnknown, wordsOf } from './words';

const TYPE = 'haloServiceApi';
const TIMEOUT = 120_000;
const MOST_REDIRECTS = 5;

/** A success, or what to tell the user. */
export type Result = { answer: HaloAnswer } | { help: Help };

/** How one attempt went: an answer of any status, or none. */
type Attempt = { answer: HaloAnswer; token: string } | { help: Help; ending: Ending };

/** One node's way to its Halo: the credential, renewal of the token, waiting, redirects. */
export class Connection {
	private readonly server: string;

	/** One for all requests that found the token refused at the same time. */
	private renewal?: Promise<void>;

	private constructor(
		private readonly context: HaloContext,
		private credential: ICredentialDataDecryptedObject,
	) {
		this.server = resourceServer(String(credential.url ?? ''));
	}

	static async open(context: HaloContext): Promise<Connection> {
		const credential = { ...(await context.getCredentials(TYPE)) };
		// An empty token makes n8n ask for a new one: a changed secret, scope or address takes effect at once.
		if (isForeign(credential)) credential.accessToken = '';
		return new Connection(context, credential);
	}

	get node(): INode {
		return this.context.getNode();
	}

	/** Sends a request until there is an answer to give or help to show. */
	async send(request: HaloRequest): Promise<Result> {
		let address = resolve(this.server, request.path, request.query);
		if (typeof address !== 'string') return { help: address };
		for (let redirects = 0; ; redirects++) {
			const attempt = await this.patiently(request, address);
			if ('help' in attempt) return attempt;
			const { answer } = attempt;
			if (answer.status < 300) return { answer };
			const next = followable(answer, address, this.server, request.method);
			if (next === undefined) return { help: helpForAnswer(answer, request) };
			if (typeof next !== 'string') return { help: next };
			if (redirects === MOST_REDIRECTS) return { help: inCircles(request.path) };
			address = next;
		}
	}

	/** The same help without any secret of this connection. */
	clean(help: Help): Help {
		const secrets = [this.credential.accessToken, this.credential.clientSecret].map(String);
		const { message, description } = help;
		return {
			...help,
			message: withoutSecrets(message, secrets),
			description: description && withoutSecrets(description, secrets),
		};
	}

	/** Repeats what may be repeated, and waits when Halo asks for it. */
	private async patiently(request: HaloRequest, address: string): Promise<Attempt> {
		const patience = 'getCurrentNodeParameter' in this.context ? IN_THE_EDITOR : IN_A_RUN;
		let waited = 0;
		for (let tries = 1; ; tries++) {
			const attempt = await this.withFreshToken(request, address);
			const pause = pauseBefore(endingOf(attempt, request), {
				tries,
				waited,
				patience,
				now: Date.now(),
				random: Math.random(),
			});
			if (pause === undefined) return attempt;
			if (!(await this.pause(pause))) return { help: STOPPED, ending: { repeatable: false } };
			waited += pause;
		}
	}

	/** Halo says in two ways that it no longer knows a token; each calls for one renewal and one more try. */
	private async withFreshToken(request: HaloRequest, address: string): Promise<Attempt> {
		const attempt = await this.once(request, address);
		if ('help' in attempt || !isTokenRefused(attempt.answer)) return attempt;
		await this.renew(attempt.token);
		return await this.once(request, address);
	}

	private async renew(refused: string): Promise<void> {
		if (this.credential.accessToken !== refused) return;
		this.renewal ??= this.readAgain(refused).finally(() => (this.renewal = undefined));
		await this.renewal;
	}

	/** Another run may have renewed the token already; if not, an empty one makes n8n ask for a new one. */
	private async readAgain(refused: string): Promise<void> {
		forget(refused);
		const stored = await this.context.getCredentials(TYPE);
		const accessToken = stored.accessToken === refused ? '' : stored.accessToken;
		this.credential = { ...stored, accessToken };
	}

	private async once(request: HaloRequest, address: string): Promise<Attempt> {
		// n8n writes a new token into the object that it is given, which is how we know what this request was sent with.
		const credential = { ...this.credential };
		const { id = null, name = '' } = this.node.credentials?.[TYPE] ?? {};
		try {
			const response = await this.context.helpers.httpRequestWithAuthentication.call(
				this.context,
				TYPE,
				this.options(request, address),
				{ credentialsDecrypted: { id: id ?? '', name, type: TYPE, data: credential } },
			);
			this.keep(credential);
			return { answer: readAnswer(response), token: String(credential.accessToken) };
		} catch (thrown) {
			this.keep(credential);
			return lost(thrown, request, new URL(address).host);
		}
	}

	private keep(used: ICredentialDataDecryptedObject): void {
		if (this.credential.accessToken === '' && used.accessToken) this.credential = used;
	}

	private options(
		{ method, headers, body, timeout }: HaloRequest,
		url: string,
	): IHttpRequestOptions {
		return {
			...AS_DATA,
			method,
			url,
			headers: {
				Accept: 'application/json',
				...(isPlain(body) ? {} : { 'Content-Type': 'application/json' }),
				...headers,
			},
			body: isPlain(body)
				? (body as Buffer | string | undefined)
				: Buffer.from(JSON.stringify(body)),
			timeout: timeout ?? TIMEOUT,
			skipSslCertificateValidation: this.credential.ignoreSslIssues === true,
		};
	}

	/** Waits in short steps, so that a stopped execution ends at once. False when it was stopped. */
	private async pause(milliseconds: number): Promise<boolean> {
		const signal =
			'getExecutionCancelSignal' in this.context
				? this.context.getExecutionCancelSignal()
				: undefined;
		const until = Date.now() + milliseconds;
		for (let left = milliseconds; left > 0 && !signal?.aborted; left = until - Date.now()) {
			await sleep(Math.min(left, 200));
		}
		return !signal?.aborted;
	}
}

const STOPPED: Help = {
	message: 'The execution was stopped while it waited for Halo',
	description: 'Run it again when you are ready',
};

function inCircles(path: string): Help {
	return {
		message: `Halo keeps forwarding ${path}`,
		description:
			'Check the Halo URL of the credential, and the proxy in front of Halo if there is one',
	};
}

function isPlain(body: unknown): boolean {
	return body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
}

function isTokenRefused(answer: HaloAnswer): boolean {
	if (answer.status === 401) return true;
	return answer.status === 400 && isTokenUnknown(wordsOf(answer));
}

function endingOf(attempt: Attempt, { method }: HaloRequest): Ending {
	if ('help' in attempt) return attempt.ending;
	const { status, headers } = attempt.answer;
	return { status, retryAfter: headers['retry-after'], repeatable: method === 'GET' };
}

/** What the user is told when no answer came, and whether the request may be sent again. */
function lost(thrown: unknown, request: HaloRequest, host: string): Attempt {
	const signIn = causes(thrown).find((each) => each instanceof HelpError);
	if (signIn instanceof HelpError) {
		const { status, retryAfter, passing } = signIn.later;
		return { help: signIn.help, ending: { status, retryAfter, lost: passing, repeatable: true } };
	}
	const { help, neverSent, passing } = troubleOf(thrown, host);
	return {
		help: helpForLost(help, request, neverSent),
		ending: { lost: passing, repeatable: neverSent || request.method === 'GET' },
	};
}
