/** n8n's own REST interface, the one its editor uses, as one logged-in person. */
export interface Rest {
	get<T>(path: string): Promise<T>;
	post<T>(path: string, body: object): Promise<T>;
	patch<T>(path: string, body: object): Promise<T>;
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

/** Keeps the cookie of the log-in from one call to the next. */
export function createRest(url: string): Rest {
	let cookie = '';

	async function call<T>(method: string, path: string, body?: object): Promise<T> {
		const response = await fetch(`${url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', 'browser-id': 'sandbox', cookie },
			body: body && JSON.stringify(body),
		});
		const [fresh] = response.headers.getSetCookie();
		if (fresh) [cookie] = fresh.split(';');

		const answer = (await response.json().catch(() => ({}))) as { data: T; message?: string };
		if (response.ok) return answer.data;
		const what = `${method} ${path}: ${answer.message ?? response.statusText}`;
		throw new RestError(response.status, `n8n answered ${response.status} to ${what}`);
	}

	return {
		get: async (path) => await call('GET', path),
		post: async (path, body) => await call('POST', path, body),
		patch: async (path, body) => await call('PATCH', path, body),
	};
}
