import { createServer, type Socket } from 'node:net';

/** An email that a workflow sent. */
export interface Mail {
	to: string[];
	/** Headers and body, without the encoding of its lines. */
	text: string;
}

/** A mail server that keeps what it is given. */
export interface Mailbox {
	port: number;
	mails: Mail[];
	close(): Promise<void>;
}

/** Listens on loopback for SMTP (RFC 5321), as far as n8n's Send Email needs it: no TLS, no sign-in. */
export async function startMailbox(): Promise<Mailbox> {
	const mails: Mail[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		receive(socket, (mail) => mails.push(mail));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port was given');
	return {
		port: address.port,
		mails,
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function receive(socket: Socket, keep: (mail: Mail) => void): void {
	let waiting = '';
	let to: string[] = [];
	let inData = false;
	const say = (line: string) => socket.write(`${line}\r\n`);
	socket.setEncoding('utf8').on('error', () => socket.destroy());
	socket.on('data', (chunk) => {
		waiting += String(chunk);
		for (;;) {
			const end = waiting.indexOf(inData ? '\r\n.\r\n' : '\r\n');
			if (end < 0) return;
			const part = waiting.slice(0, end);
			waiting = waiting.slice(end + (inData ? 5 : 2));
			if (inData) {
				keep({ to, text: decoded(part) });
				[to, inData] = [[], false];
				say('250 Kept');
				continue;
			}
			const recipient = /^RCPT TO:<([^>]*)>/i.exec(part)?.[1];
			if (recipient !== undefined) to.push(recipient);
			inData = /^DATA/i.test(part);
			say(inData ? '354 Go on' : '250 OK');
			if (/^QUIT/i.test(part)) socket.end();
		}
	});
	say('220 sandbox');
}

/** Without the line breaks and the `=3D` of quoted-printable (RFC 2045). */
const decoded = (text: string): string =>
	text
		.replace(/=\r\n/g, '')
		.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
