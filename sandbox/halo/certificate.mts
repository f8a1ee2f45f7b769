import { isIP } from 'node:net';
import { generate } from 'selfsigned';

/** A self-signed certificate, new at each start: what on-premises Halos often have. */
export async function selfSigned(host: string): Promise<{ key: string; cert: string }> {
	const address = isIP(host) ? [{ type: 7 as const, ip: host }] : [];
	const { private: key, cert } = await generate([{ name: 'commonName', value: 'Sandbox Halo' }], {
		keyType: 'ec',
		algorithm: 'sha256',
		extensions: [
			{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, ...address] },
		],
	});
	return { key, cert };
}
