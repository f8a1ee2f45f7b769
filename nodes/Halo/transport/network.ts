import { causes, helpForProxy, wasConnecting } from './causes';
import type { Help, Later } from './help';
import { UserFacingError } from './userFacingError';

/** A network failure, before any response. */
export interface NetworkFailure extends Later {
	help: Help;
	/** The request was certainly not sent to Halo. */
	neverSent: boolean;
}

const CERTIFICATE =
	'On the Halo server, install a certificate that n8n trusts. On a network you trust, you can switch on Ignore SSL Issues in the credential instead.';

const NOT_ACCEPTING =
	'Halo may be down, or a firewall may block the connection. Check the Halo URL in the credential, including its port.';

interface Entry extends Omit<Help, 'httpCode'> {
	codes: string[];
	/** Only a connection that is being established fails in this way. */
	onConnecting?: true;
	passing?: true;
}

/** Whoever sent the request was stopped in the meantime. */
export const CANCELED: Help = {
	message: 'The execution was canceled while Halo was responding',
	description: 'Run it again when you are ready.',
};

/** Node's codes for connection failures, in plain words. */
const FAILURES: Entry[] = [
	{
		codes: ['ENOTFOUND'],
		message: 'There is no server named {host}',
		description: 'Check the spelling of the Halo URL in the credential.',
		onConnecting: true,
	},
	{
		codes: ['EAI_AGAIN'],
		message: 'The name {host} could not be looked up',
		description: 'Check the network and the DNS settings of the computer that n8n runs on.',
		onConnecting: true,
		passing: true,
	},
	{
		codes: ['ECONNREFUSED'],
		message: '{host} does not accept connections',
		description: NOT_ACCEPTING,
		onConnecting: true,
		passing: true,
	},
	{
		codes: ['EHOSTUNREACH', 'ENETUNREACH'],
		message: '{host} does not accept connections',
		description: NOT_ACCEPTING,
		passing: true,
	},
	{
		codes: ['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
		message: 'The certificate of {host} is self-signed, so n8n does not trust it',
		description: CERTIFICATE,
		onConnecting: true,
	},
	{
		codes: [
			'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
			'UNABLE_TO_GET_ISSUER_CERT',
			'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
		],
		message: 'The certificate of {host} comes from an issuer that n8n does not know',
		description: CERTIFICATE,
		onConnecting: true,
	},
	{
		codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
		message: 'The certificate of {host} is not valid today',
		description:
			'It has expired or is not valid yet. Have it renewed, and check the clock of the n8n server.',
		onConnecting: true,
	},
	{
		codes: ['ERR_TLS_CERT_ALTNAME_INVALID'],
		message: 'The certificate of {host} is for another name',
		description: 'In the credential, enter the name on the certificate as the Halo URL.',
		onConnecting: true,
	},
	{
		codes: ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
		message: '{host} does not use https on this port',
		description:
			'Check the port, or begin the Halo URL in the credential with http:// if your Halo has no https.',
	},
	{
		codes: ['ECONNABORTED', 'ESOCKETTIMEDOUT'],
		message: '{host} took too long to respond',
		description: 'Request less data at once, for example with filters, or allow more time.',
	},
	{
		codes: ['ETIMEDOUT', 'ECONNRESET', 'EPIPE', 'ERR_BAD_RESPONSE', 'HPE_INVALID_CONSTANT'],
		message: 'The connection to {host} was lost',
		description:
			'Try again. If this keeps happening, ask the administrator of the network or the Halo server.',
		passing: true,
	},
	{
		codes: ['ERR_CANCELED'],
		...CANCELED,
	},
];

/** Converts the error of n8n's helper into help; it may have wrapped the network's own exception several times. */
export function networkFailureOf(
	thrown: unknown,
	host: string,
	protocol = 'https:',
): NetworkFailure {
	// a limit that the response itself exceeded
	if (thrown instanceof UserFacingError) {
		return { help: thrown.help, neverSent: false, passing: false };
	}
	const chain = causes(thrown);
	// n8n 1 and 2.0 drop the cause, and keep its code instead of the status
	for (const code of chain.flatMap(({ code, httpCode }) => [code, httpCode])) {
		const entry = FAILURES.find(({ codes }) => codes.includes(String(code)));
		if (!entry) continue;
		const { message, description, onConnecting = false, passing = false } = entry;
		const neverSent = wasConnecting(chain) ?? onConnecting;
		const help = (neverSent && helpForProxy(chain, `${protocol}//${host}`)) || {
			message: message.replace('{host}', host),
			description,
		};
		return { help, neverSent, passing };
	}
	const { message, description } = chain[chain.length - 1] ?? {};
	return {
		help: {
			// n8n itself may forbid an address; its own message says what its administrator can do.
			message: typeof message === 'string' && message ? message : `${host} could not be reached`,
			description: typeof description === 'string' ? description : undefined,
		},
		neverSent: chain.some(({ name }) => /^Ssrf/.test(String(name))),
		passing: false,
	};
}
