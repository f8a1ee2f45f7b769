/** n8n's own REST interface, the one its editor uses, as one logged-in person. */
export interface Rest {
	get<T>(path: string): Promise<T>;
	post<T>(path: string, body: object): Promise<T>;
	patch<T>(path: string, body: object): Promise<T>;
	delete<T>(path: string): Promise<T>;
	/** What is no JSON, such as the contents of a file. */
	bytes(path: string): Promise<Buffer>;
	/** The cookie of the log-in: with it another process goes on as the same person. */
	session(): string;
}

/** What n8n said instead of doing what it was asked. */
export class RestError extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

/**
 * Keeps the cookie of the log-in from one call to the next.
 * @param cookie a log-in of before, from `session()`
 */
export function createRest(url: string, cookie = ''): Rest {
	async function send(method: string, path: string, body?: object): Promise<Response> {
		const headers = {
			'content-type': 'application/json',
			'browser-id': 'sandbox',
			cookie,
			// n8n ends idle connections: a call that went out on one of them at that moment would fail.
			connection: 'close',
		};
		const response = await fetch(`${url}/rest${path}`, {
			method,
			headers,
			body: body && JSON.stringify(body),
		});
		const [fresh] = response.headers.getSetCookie();
		if (fresh) [cookie] = fresh.split(';');
		if (response.ok) return response;

		const { message } = (await response.json().catch(() => ({}))) as { message?: string };
		const what = `${method} ${path}: ${message ?? response.statusText}`;
		throw new RestError(response.status, `n8n answered ${response.status} to ${what}`);
	}

	async function call<T>(method: string, path: string, body?: object): Promise<T> {
		const response = await send(method, path, body);
		const answer = (await response.json().catch(() => ({}))) as { data: T };
		return answer.data;
	}

	return {
		get: async (path) => await call('GET', path),
		post: async (path, body) => await call('POST', path, body),
		patch: async (path, body) => await call('PATCH', path, body),
		delete: async (path) => await call('DELETE', path),
		bytes: async (path) => Buffer.from(await (await send('GET', path)).arrayBuffer()),
		session: () => cookie,
	};
}
