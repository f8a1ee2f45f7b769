import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Seen {
	method: string;
	/** Path and query. */
	path: string;
	headers: http.IncomingHttpHeaders;
	body: string;
}

export interface Reply {
	status?: number;
	headers?: Record<string, string>;
	/** Text and bytes as they are, anything else as JSON. */
	body?: unknown;
	/** Breaks the connection instead of answering. */
	drop?: boolean;
	/** Milliseconds before the response. */
	after?: number;
}

export interface RawServer {
	url: string;
	requests: Seen[];
	close(): Promise<void>;
}

/** A server that answers as a test says: for what no Halo would say, and for what stands in front of one. */
export async function serve(answer: (request: Seen) => Reply | undefined): Promise<RawServer> {
	const requests: Seen[] = [];
	const server = http.createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method = '', url: path = '', headers } = request;
			const seen = { method, path, headers, body: Buffer.concat(chunks).toString() };
			requests.push(seen);
			const reply = answer(seen) ?? { status: 404 };
			setTimeout(() => write(response, reply), reply.after ?? 0);
		});
	});
	const sockets = new Set<Socket>();
	server.on('connection', (socket) => sockets.add(socket));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function write(response: http.ServerResponse, { status = 200, headers, body, drop }: Reply): void {
	if (drop) return void response.destroy();
	const isPlain = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
	response.writeHead(status, headers).end(isPlain ? body : JSON.stringify(body));
}
