/**
 * What a large download costs in memory where n8n keeps files on disk, as it does outside of queue mode. Prints
 * megabytes as JSON. A process of its own, since the highest use of a process cannot be reset.
 *
 *   tsx scripts/bench/download.mts [megabytes, 400 unless said otherwise]
 */
import '../../test/support/setup.mts';
import { rmSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createBench } from '../../test/support/engine.mts';

const MB = 1024 * 1024;
const size = Number(process.argv[2] ?? 400);

// the engine's own copy of the container
const require = createRequire(import.meta.url);
const engine = require.resolve('n8n-core');
const { BinaryDataService } = require('n8n-core');
await createRequire(engine)('@n8n/di').Container.get(BinaryDataService).init();

const server = http.createServer((request, response) => {
	const { pathname } = new URL(request.url ?? '/', 'http://halo');
	const [, megabytes] = /Attachment\/(\d+)$/.exec(pathname) ?? [];
	if (megabytes) return pour(response, Number(megabytes));
	response.setHeader('content-type', 'application/json');
	const token = { access_token: 'token-of-the-test', expires_in: 3600 };
	const info = { auth_url: `${url}/auth`, tenant_id: 'acme' };
	response.end(JSON.stringify(pathname.endsWith('/token') ? token : info));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function pour(response: http.ServerResponse, megabytes: number): void {
	response.writeHead(200, { 'content-type': 'application/octet-stream' });
	const block = Buffer.alloc(MB, 'x');
	let left = megabytes;
	const more = () => {
		if (left-- === 0) return void response.end();
		response.write(block, more);
	};
	more();
}

const bench = await createBench({
	haloServiceApi: { url, clientId: 'client-of-the-test', clientSecret: 'an example' },
});
async function download(megabytes: number) {
	const { items, error } = await bench.runNode({
		parameters: {
			resource: 'attachment',
			operation: 'download',
			attachmentId: { __rl: true, mode: 'id', value: megabytes },
		},
	});
	if (error) throw new Error(`${error.message}: ${String(error.description)}`);
	const { fileSize } = items[0].json;
	if (fileSize !== megabytes * MB) throw new Error(`${String(fileSize)} bytes came`);
	return items[0].binary?.data.id;
}

const peak = () => process.resourceUsage().maxRSS / 1024;
try {
	await download(1);
	const before = peak();
	const began = performance.now();
	const stored = await download(size);
	const added = Math.round(peak() - before);
	const seconds = Math.round(performance.now() - began) / 1000;
	console.log(JSON.stringify({ size, added, seconds, onDisk: stored?.startsWith('filesystem') }));
} finally {
	server.close();
	server.closeAllConnections();
	rmSync(String(process.env.N8N_USER_FOLDER), { recursive: true, force: true });
}
