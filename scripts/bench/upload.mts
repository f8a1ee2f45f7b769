/**
 * What a large upload costs in memory where n8n keeps files on disk. Prints megabytes as JSON. A process of its own, since
 * the highest use of a process cannot be reset. The Halo is another process: it repeats the file in its response.
 *
 *   tsx scripts/bench/upload.mts [megabytes, 50 unless said otherwise]
 */
import '../../test/support/setup.mts';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createBench } from '../../test/support/engine.mts';
import { root } from './job.mts';

const MB = 1024 * 1024;
const size = Number(process.argv[2] ?? 50);

if (process.send) serve();
else await upload();

/** Stores nothing, and answers an upload as Halo does: with the file in `data`. */
function serve(): void {
	const server = http.createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const text = Buffer.concat(chunks).toString();
			response.setHeader('content-type', 'application/json');
			if (!/Attachment/.test(request.url ?? '')) {
				const token = { access_token: 'token', expires_in: 3600 };
				const info = { auth_url: `http://${request.headers.host}/auth`, tenant_id: 'acme' };
				return void response.end(
					JSON.stringify(/\/token\b/.test(request.url ?? '') ? token : info),
				);
			}
			const [{ filename, data_base64 }] = JSON.parse(text) as Array<Record<string, string>>;
			const bytes = Buffer.from(data_base64, 'base64').length;
			response.statusCode = 201;
			response.end(JSON.stringify({ id: bytes, filename, data: data_base64, ticket_id: 2 }));
		});
	});
	server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

async function upload(): Promise<void> {
	const require = createRequire(import.meta.url);
	const engine = require.resolve('n8n-core');
	const { BinaryDataService } = require('n8n-core');
	const service = createRequire(engine)('@n8n/di').Container.get(BinaryDataService);
	await service.init();
	const halo = fork(import.meta.filename, [], { execArgv: ['--import', 'tsx'] });
	const [port] = (await once(halo, 'message')) as [number];
	const url = `http://127.0.0.1:${port}`;
	const bench = await createBench(
		{ haloServiceApi: { url, clientId: 'client-of-the-bench', clientSecret: 'an example' } },
		root,
	);
	const send = async (megabytes: number) => {
		const data = { mimeType: 'application/octet-stream', fileName: 'file.bin', data: '' };
		const place = { type: 'execution' as const, workflowId: 'bench', executionId: 'bench' };
		const file = await service.store(place, Buffer.alloc(megabytes * MB, 'x'), data);
		const { items, error } = await bench.runNode({
			parameters: {
				resource: 'attachment',
				operation: 'upload',
				ticketId: { __rl: true, mode: 'id', value: 2 },
				inputDataFieldName: 'data',
			},
			items: [{ json: {}, binary: { data: file } }],
		});
		if (error) throw new Error(`${error.message}: ${String(error.description)}`);
		if (items[0].json.attachment_id !== megabytes * MB)
			throw new Error(JSON.stringify(items[0].json));
	};
	const peak = () => process.resourceUsage().maxRSS / 1024;
	try {
		await send(1);
		// what the file itself takes while it is put there does not count
		Buffer.alloc(size * MB, 'x');
		globalThis.gc?.();
		const before = peak() - size;
		await send(size);
		console.log(JSON.stringify({ size, added: Math.round(peak() - before) }));
	} finally {
		halo.kill();
		rmSync(String(process.env.N8N_USER_FOLDER), { recursive: true, force: true });
	}
}
