import type { FastifyInstance } from 'fastify';

/** What a person has to know when the system does not let a server listen. */
const reasons: Record<string, string> = {
	EACCES: 'this user may not use that port',
	EADDRINUSE: 'the port is already in use',
	EADDRNOTAVAIL: 'this machine has no such address',
	ENOTFOUND: 'this machine has no such address',
	ERR_SOCKET_BAD_PORT: 'a port is a whole number from 0 to 65535',
};

/**
 * Starts to listen and returns the port; 0 lets the system choose one.
 * @throws Error that says in one sentence why the server cannot listen
 */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<number> {
	try {
		await app.listen({ host, port });
	} catch (error) {
		const { code = '', message } = error as NodeJS.ErrnoException;
		const reason = reasons[code] ?? message;
		throw new Error(`The sandbox Halo cannot listen on ${host}, port ${port}: ${reason}.`, {
			cause: error,
		});
	}
	const address = app.server.address();
	if (address === null || typeof address === 'string') throw new Error('No port was given');
	return address.port;
}
