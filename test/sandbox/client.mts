import { createServer } from 'node:http';
import { request } from 'node:https';
import { start, type Halo, type Json, type Options, type Row } from '../../sandbox/halo/index.mts';

/** A response as it came over the wire. */
export interface Reply {
	status: number;
	/** Parsed JSON; undefined for an empty or other body. */
	json: Json | undefined;
	text: string;
	bytes: Buffer;
	headers: Headers;
}

/** A plain HTTP client with a token, over real HTTP. */
export interface Client {
	halo: Halo;
	get(path: string): Promise<Reply>;
	post(path: string, body: Json): Promise<Reply>;
	remove(path: string): Promise<Reply>;
	/** Any request; a relative path goes to the resource server. */
	send(path: string, init?: RequestInit): Promise<Reply>;
	close(): Promise<void>;
}

/** Asks the token address; `fields` replace those of the working credentials. */
export async function askToken(halo: Halo, fields: Record<string, string> = {}): Promise<Reply> {
	const { clientId, clientSecret, scope, tenant } = halo.credentials;
	const form = {
		grant_type: 'client_credentials',
		client_id: clientId,
		client_secret: clientSecret,
	};
	const query = tenant ? `?tenant=${tenant}` : '';
	const body = new URLSearchParams({ ...form, scope, ...fields });
	return reply(await fetch(`${halo.auth}/token${query}`, { method: 'POST', body }));
}

/** A started Halo and a client of it that is logged in. */
export async function connect(
	options: Options = {},
	fields: Record<string, string> = {},
): Promise<Client> {
	const halo = await start(options);
	const token = field((await askToken(halo, fields)).json, 'access_token');
	const send = async (path: string, init: RequestInit = {}): Promise<Reply> => {
		const headers = new Headers(init.headers);
		if (!headers.has('authorization')) headers.set('authorization', `Bearer ${String(token)}`);
		const url = path.startsWith('http') ? path : `${halo.api}${path}`;
		return reply(await fetch(url, { redirect: 'manual', ...init, headers }));
	};
	return {
		halo,
		send,
		get: (path) => send(path),
		post: (path, body) =>
			send(path, {
				method: 'POST',
				body: JSON.stringify(body),
				headers: { 'content-type': 'application/json' },
			}),
		remove: (path) => send(path, { method: 'DELETE' }),
		close: () => halo.close(),
	};
}

async function reply(response: Response): Promise<Reply> {
	const bytes = Buffer.from(await response.arrayBuffer());
	const text = bytes.toString();
	const isJson = response.headers.get('content-type')?.includes('json') ?? false;
	let json: Json | undefined;
	if (isJson && text) json = JSON.parse(text) as Json;
	return { status: response.status, json, text, bytes, headers: response.headers };
}

/** A property of a response; fails when the response is no object. */
export function field(json: Json | undefined, name: string): Json {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) {
		throw new Error(`No object with ${name}: ${JSON.stringify(json)}`);
	}
	return json[name];
}

/** The rows of a list, whatever its envelope. */
export function rowsOf(json: Json | undefined, key?: string): Row[] {
	const rows = key ? field(json, key) : json;
	if (!Array.isArray(rows)) throw new Error(`No list: ${JSON.stringify(json)}`);
	return rows as Row[];
}

/** The ids of a list. */
export const idsOf = (json: Json | undefined, key?: string): Json[] =>
	rowsOf(json, key).map(({ id }) => id);

/** A custom field of a record. */
export function customField(json: Json | undefined, name: string): Row | undefined {
	return rowsOf(json, 'customfields').find((one) => one.name === name);
}

/** The status of a GET over HTTPS, whoever signed the certificate. */
export function statusWithoutTrust(url: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const call = request(url, { rejectUnauthorized: false }, (answer) => {
			answer.resume();
			resolve(answer.statusCode);
		});
		call.on('error', reject);
		call.end();
	});
}

export const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** What a webhook's receiver was sent. */
export interface Received {
	method: string;
	authorization: string | undefined;
	body: Row;
}

/** A server that takes whatever a webhook sends and answers with a status. */
export async function receiver(status = 200) {
	const received: Received[] = [];
	const server = createServer((incoming, answer) => {
		let text = '';
		incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
		incoming.on('end', () => {
			const { method = '', headers } = incoming;
			const body = (text ? JSON.parse(text) : {}) as Row;
			received.push({ method, authorization: headers.authorization, body });
			answer.writeHead(status).end();
		});
	});
	await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume));
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const close = () => new Promise<void>((resume) => void server.close(() => resume()));
	return { url: `http://127.0.0.1:${port}/hook`, received, close };
}
