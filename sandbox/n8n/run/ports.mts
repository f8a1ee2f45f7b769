import { createServer } from 'node:net';

/** The only address anything here listens on. */
export const loopback = '127.0.0.1';

/** The first free port on loopback from `first` up; 0 lets the system choose. */
export async function freePort(first: number): Promise<number> {
	for (let port = first; port < 65536; port++) {
		const found = await tryPort(port);
		if (found !== undefined) return found;
	}
	throw new Error(`No free port from ${first} up`);
}

async function tryPort(port: number): Promise<number | undefined> {
	return await new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(undefined));
		server.listen(port, loopback, () => {
			const address = server.address();
			const taken = typeof address === 'object' && address ? address.port : port;
			server.close(() => resolve(taken));
		});
	});
}
