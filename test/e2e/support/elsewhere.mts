import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request that a workflow sent to a service other than Halo. */
export interface Received {
	method: string;
	/** As the workflow has it: `https://chat.example.com/hooks/1?x=2`. */
	url: string;
	query: URLSearchParams;
	headers: IncomingMessage['headers'];
	/** Parsed, where it is JSON; else the text. */
	body: unknown;
}

/** What the other service says; 200 unless another status is given. */
export interface Reply {
	status?: number;
	headers?: Record<string, string>;
	json?: unknown;
	/** For what is no JSON. */
	bytes?: Buffer | string;
}

type Answer = Reply | ((request: Received) => Reply);

/** All of example.com, the stand-in for every service that is neither Halo nor n8n. */
export interface Elsewhere {
	/** Every request so far, oldest first. */
	requests: Received[];
	/** The requests to an address and what is below it: `https://chat.example.com`. */
	to(address: string): Received[];
	/**
	 * Says what a request gets: `GET https://hudu.example.com/api/companies`, without query. A `*`
	 * at the end stands for anything; the last word given on an address counts. What nobody has
	 * said gets 404.
	 */
	answer(request: string, answer?: Answer): void;
	/** Text in which each https://….example.com leads here. */
	redirect(text: string): string;
	close(): Promise<void>;
}

const addresses = /https?:\/\/((?:[\w-]+\.)*example\.(?:com|org|net))\b/g;

/** Listens on loopback; the first step of a path is the host that the workflow meant. */
export async function startElsewhere(): Promise<Elsewhere> {
	const requests: Received[] = [];
	const answers: Array<{ request: string; answer: Answer }> = [];

	const answerTo = (received: Received): Reply => {
		const { method, url } = received;
		const asked = `${method} ${url.split('?')[0]}`;
		const known = answers.findLast(({ request }) =>
			request.endsWith('*') ? asked.startsWith(request.slice(0, -1)) : asked === request,
		);
		if (!known) return { status: 404, json: { message: `Nobody here answers ${asked}` } };
		return typeof known.answer === 'function' ? known.answer(received) : known.answer;
	};

	const server = createServer((incoming, response) => {
		void receive(incoming).then((received) => {
			requests.push(received);
			send(response, answerTo(received));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port was given');

	return {
		requests,
		to: (start) => requests.filter(({ url }) => url.startsWith(start)),
		answer: (request, answer = { json: { ok: true } }) => answers.push({ request, answer }),
		redirect: (text) => text.replace(addresses, `http://127.0.0.1:${address.port}/$1`),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function receive(incoming: IncomingMessage): Promise<Received> {
	const { method = '', headers } = incoming;
	const url = new URL(`https:/${incoming.url}`);
	const text = (await buffer(incoming)).toString();
	return { method, url: url.href, query: url.searchParams, headers, body: parsed(text) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function send(response: ServerResponse, { status = 200, headers, json, bytes }: Reply): void {
	const type = bytes === undefined ? 'application/json' : 'application/octet-stream';
	response.writeHead(status, { 'content-type': type, ...headers });
	response.end(bytes ?? JSON.stringify(json ?? {}));
}
