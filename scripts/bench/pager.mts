/**
 * A Halo that does nothing but page through a list of tickets, in a process of its own: the sandbox works longer on a
 * page of a long list than the nodes that are compared.
 *
 *   node --import tsx scripts/bench/pager.mts <tickets> <latency in milliseconds> <a ticket as JSON>
 */
import { fork } from 'node:child_process';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Halo } from '../../sandbox/halo/index.mts';
import { root } from './job.mts';

const PAGE = 100;

/** What comparing needs of a Halo. */
export interface Paged extends Pick<Halo, 'api' | 'auth' | 'credentials' | 'requests'> {
	/** Resolves when everything that came so far is among `requests`. */
	settled?(): Promise<void>;
	close(): Promise<void> | void;
}

/** Starts it. */
export async function startPager(count: number, latency: number, row: object): Promise<Paged> {
	const args = [String(count), String(latency), JSON.stringify(row)];
	const execArgv = ['--import', 'tsx'];
	const child = fork(import.meta.filename, args, { cwd: root, execArgv });
	const requests: Halo['requests'] = [];
	const url = await new Promise<string>((resolve) =>
		child.on('message', (message: { url?: string; path?: string }) => {
			if (message.path) requests.push({ path: message.path } as Halo['requests'][number]);
			if (message.url) resolve(message.url);
		}),
	);
	return {
		api: `${url}/api`,
		auth: `${url}/auth`,
		credentials: {
			url,
			tenant: 'acme',
			clientId: 'bench',
			clientSecret: 'an example',
			scope: 'all',
		},
		requests,
		settled: async () =>
			await new Promise<void>((resolve) => {
				child.once('message', function settle(message: { isSettled?: true }) {
					if (message.isSettled) resolve();
					else child.once('message', settle);
				});
				child.send('settle');
			}),
		close: () => void child.kill(),
	};
}

function serve(count: number, latency: number, row: object): void {
	const page = (number: number) => {
		const from = (number - 1) * PAGE;
		const ids = Array.from({ length: Math.min(PAGE, count - from) }, (_, at) => from + at + 1);
		const tickets = ids.map((id) => ({ ...row, id, summary: `Job ${id}` }));
		return { record_count: count, page_no: number, page_size: PAGE, tickets };
	};
	const answer = (asked: URL): object => {
		if (asked.pathname.endsWith('/token')) return { access_token: 'token', expires_in: 3600 };
		if (/\/Tickets$/i.test(asked.pathname)) return page(Number(asked.searchParams.get('page_no')));
		if (/info$/i.test(asked.pathname)) return { auth_url: `${url()}/auth`, tenant_id: 'acme' };
		return [];
	};
	const server = http.createServer((request, response) => {
		const asked = new URL(request.url ?? '/', 'http://halo');
		process.send?.({ path: asked.pathname });
		response.setHeader('content-type', 'application/json');
		setTimeout(() => response.end(JSON.stringify(answer(asked))), latency);
	});
	const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	server.listen(0, '127.0.0.1', () => process.send?.({ url: url() }));
}

if (process.send && process.argv[1] === import.meta.filename) {
	const [count, latency, row] = process.argv.slice(2);
	serve(Number(count), Number(latency), JSON.parse(row) as object);
	process.on('message', () => process.send?.({ isSettled: true }));
	process.on('disconnect', () => process.exit());
}
