import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The way to a server, which may be cut. */
export interface Line {
	url: string;
	cut(): Promise<void>;
	mend(): Promise<void>;
	close(): Promise<void>;
}

/** Passes everything on to a server on this machine, from an address of its own. */
export async function openLine(target: string): Promise<Line> {
	const { hostname, port: wanted } = new URL(target);
	const open = new Set<Socket>();
	const server = createServer((socket) => {
		const other = connect(Number(wanted), hostname);
		for (const [one, to] of [
			[socket, other],
			[other, socket],
		]) {
			open.add(one);
			one.pipe(to);
			one.on('error', () => to.destroy());
			one.on('close', () => open.delete(one));
		}
	});
	const listen = async (port: number) =>
		await new Promise<void>((resolve) => server.listen(port, hostname, resolve));
	const cut = async () => {
		for (const socket of open) socket.destroy();
		await new Promise((resolve) => server.close(resolve));
	};
	await listen(0);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://${hostname}:${port}`,
		cut,
		mend: async () => await listen(port),
		close: cut,
	};
}
