import fastify, {
	type FastifyError,
	type FastifyInstance,
	type FastifyReply,
	type FastifyRequest,
} from 'fastify';
import { empty, Refusal, textType } from '../answers.mts';
import { render } from '../records/present.mts';
import type { Answer, Json, Query } from '../types.mts';
import type { World } from '../world.mts';
import { loggedBody, readBody } from './body.mts';
import { faultAnswer, isSilent, replacesAnswer, type Fault } from './faults.mts';
import type { LoggedRequest } from './log.mts';
import { isSlow, sendSlowly } from './slowly.mts';

/** Largest body; Halo's own limit is not known (docs/halo/requests.md#limits). */
const bodyLimit = 100 * 1024 * 1024;

/** A request as the rest of this Halo sees it, and where to note what was found out about it. */
export interface Incoming {
	method: string;
	path: string;
	query: Query;
	headers: Record<string, string>;
	raw: Buffer;
	/** `http://host:port` as the client wrote it. */
	origin: string;
	log: LoggedRequest;
}

/** Turns a request into a response; refusals may be thrown. */
export type Respond = (incoming: Incoming) => Answer | Promise<Answer>;

/**
 * One listening server: logs, waits, lets faults strike, sends. Everything about Halo is in `respond`.
 */
export function listener(
	world: World,
	respond: Respond,
	https: { key: string; cert: string } | undefined,
): FastifyInstance {
	const app = fastify({
		bodyLimit,
		https: https ?? null,
		frameworkErrors: (_error, _request, reply) => void reply.raw.writeHead(400).end(),
	}) as FastifyInstance;
	// What the HTTP layer itself refuses (a broken address, too large a body) is as terse as Halo.
	app.setErrorHandler(({ statusCode = 500 }: FastifyError, _request, reply) =>
		reply.code(statusCode).send(),
	);
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	let underWay = 0;
	const handle = async (request: FastifyRequest, reply: FastifyReply) => {
		const incoming = read(request);
		incoming.log.beside = underWay++;
		reply.raw.once('close', () => underWay--);
		world.requests.push(incoming.log);
		const fault = world.faults.take(incoming.method, incoming.path);
		await pause(world.settings.latency + (fault?.delayMs ?? 0));
		const skips = fault && !fault.afterHandling && (isSilent(fault) || replacesAnswer(fault));
		const before = fault?.visibleAfter && world.store.copy();
		const answer = skips ? empty(0) : await answered(respond, incoming);
		if (!skips && fault && replacesAnswer(fault)) incoming.log.replaced = answer.status;
		if (before && fault.visibleAfter) world.hideWrite(before, fault.visibleAfter);
		return send(request, reply, incoming.log, spoiled(answer, fault), fault);
	};
	app.all('/*', handle);
	app.setNotFoundHandler(handle);
	return app;
}

async function answered(respond: Respond, incoming: Incoming): Promise<Answer> {
	try {
		return await respond(incoming);
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		return empty(500);
	}
}

const spoiled = (answer: Answer, fault: Fault | undefined): Answer =>
	fault && replacesAnswer(fault) ? faultAnswer(fault) : answer;

function read(request: FastifyRequest): Incoming {
	const url = new URL(request.raw.url ?? '/', 'http://halo');
	const query: Query = {};
	for (const [name, value] of url.searchParams) {
		const key = name.toLowerCase();
		query[key] = query[key] === undefined ? value : `${query[key]},${value}`;
	}
	const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
	const { authorization: _hidden, ...shown } = headers;
	const { method } = request;
	const log: LoggedRequest = {
		method,
		path: url.pathname,
		query,
		headers: shown,
		body: loggedBody(readBody(raw, headers['content-type'] ?? '')),
		status: 0,
		unknown: false,
		generic: false,
		at: Date.now(),
		beside: 0,
	};
	const origin = `${request.protocol}://${request.host}`;
	return { method, path: url.pathname, query, headers, raw, origin, log };
}

function send(
	request: FastifyRequest,
	reply: FastifyReply,
	log: LoggedRequest,
	answer: Answer,
	fault: Fault | undefined,
): FastifyReply {
	if (fault && isSilent(fault)) {
		if (fault.dropConnection) request.raw.socket.destroy();
		else log.stalled = request.raw.socket.remotePort;
		return reply.hijack();
	}
	log.status = answer.status;
	reply.code(answer.status).headers(answer.headers ?? {});
	if (answer.body === undefined) return reply.send();
	const isText = answer.type !== undefined && typeof answer.body === 'string';
	const type = fault?.contentType ?? answer.type ?? textType('json');
	reply.type(type);
	const bytes = Buffer.isBuffer(answer.body) ? answer.body : undefined;
	const text = isText ? String(answer.body) : bytes ? '' : render(answer.body as Json);
	if (fault && isSlow(fault)) {
		reply.hijack();
		reply.raw.writeHead(answer.status, { ...answer.headers, 'content-type': type });
		sendSlowly(reply.raw, bytes ?? Buffer.from(text), fault);
		return reply;
	}
	if (fault?.cutBody) {
		reply.hijack();
		const whole = bytes ?? Buffer.from(text);
		const headers = { 'content-type': type, 'content-length': whole.length };
		reply.raw.writeHead(answer.status, { ...answer.headers, ...headers });
		const half = whole.subarray(0, Math.ceil(whole.length / 2));
		reply.raw.write(half, () => request.raw.socket.destroy());
		return reply;
	}
	if (bytes) return reply.send(bytes);
	return reply.send(fault?.truncate ? text.slice(0, Math.ceil(text.length / 2)) : text);
}

const pause = (ms: number): Promise<void> | undefined =>
	ms > 0 ? new Promise((resume) => setTimeout(resume, ms)) : undefined;
