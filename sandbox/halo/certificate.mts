import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';

/**
 * A certificate that nobody vouches for, made anew for each start: what on-premises Halos often
 * have. Only the few ASN.1 forms that X.509 needs are written here.
 */
export function selfSigned(host: string): { key: string; cert: string } {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const algorithm = sequence(oid('2a8648ce3d040302'));
	const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('Sandbox Halo')))));
	const year = new Date().getUTCFullYear();
	const validity = sequence(utcTime(year - 1), utcTime(year + 1));
	const serial = der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]));
	const body = sequence(
		der(0xa0, der(0x02, Buffer.from([2]))),
		serial,
		algorithm,
		name,
		validity,
		name,
		publicKey.export({ type: 'spki', format: 'der' }),
		der(0xa3, sequence(alternativeNames(host))),
	);
	const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
	const encoded = sequence(body, algorithm, signature).toString('base64');
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${encoded.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
	};
}

function alternativeNames(host: string): Buffer {
	const address = isIPv4(host) ? [der(0x87, Buffer.from(host.split('.').map(Number)))] : [];
	const names = sequence(der(0x82, Buffer.from('localhost')), ...address);
	return sequence(oid('551d11'), der(0x04, names));
}

/** One ASN.1 element: tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
	const { length } = content;
	const short = length < 128;
	const bytes = short
		? [length]
		: length < 256
			? [0x81, length]
			: [0x82, length >> 8, length & 255];
	return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const utcTime = (year: number): Buffer =>
	der(0x17, Buffer.from(`${String(year).slice(2)}0101000000Z`));
