import { rootOf } from '../../transport/addresses';
import { SLASHES_AT_END } from '../../transport/slashes';
import { UserFacingError } from '../../transport/userFacingError';

/** Halo's own word for its address, which may precede a path. */
const HALO_URL = /^<<\s*halo_url\s*(?:!\s*)?>>/i;

/**
 * Where a method of Halo goes: the base address of its integration and its path as one path of this credential's
 * Halo. The token goes to no other host, so a base address must be this Halo.
 * @param server the resource server of the credential
 * @param base absolute, relative, `<<halo_url>>` or ''
 * @returns a path that begins with /api
 * @throws UserFacingError for another system, and when nothing is left to ask for
 */
export function ownAddress(server: string, base: string, path: string, method: string): string {
	const isWhole = HALO_URL.test(path) || /^([a-z][a-z\d+.-]*:|[/\\]{2})/i.test(path);
	const [location, query = ''] = isWhole ? path.split(/(?=\?)(.*)/s) : [base];
	const below = belowHalo(rootOf(server), location);
	if (below === undefined || !/^(\/api(\/|$)|\/*$)/i.test(below)) {
		throw anotherSystem(location, method);
	}
	const joined = isWhole ? below + query : join(below, path);
	const rest = joined.replace(/^(\/+api(?=[/?]|$))*/i, '');
	if (/^\/*(\?|$)/.test(rest)) {
		throw new UserFacingError(
			`The method '${method}' has no path`,
			'Fill it in on the method in Halo',
		);
	}
	return `/api/${rest.replace(/^\//, '')}`;
}

/** What follows the address of this Halo; undefined when it is another address. */
function belowHalo(root: string, base: string): string | undefined {
	if (base === '' || HALO_URL.test(base)) {
		const below = base.replace(HALO_URL, '');
		return /^(\/(?!\/)|$)/.test(below) ? below : undefined;
	}
	if (/^\/(?!\/)|^api(\/|$)/i.test(base)) return base.replace(/^\/?/, '/');
	const address = /^[a-z][a-z\d+.-]*:/i.test(base) ? base : `${protocolOf(root)}//${base}`;
	const [, authority = '', below = ''] = /^(https?:\/\/[^/]+)(\/.*)?$/i.exec(address) ?? [];
	if (!isPlain(address) || !isSameOrigin(authority, root)) return undefined;
	const subPath = new URL(root).pathname.replace(/\/$/, '');
	if (!`${below}/`.toLowerCase().startsWith(`${subPath}/`.toLowerCase())) return undefined;
	return below.slice(subPath.length);
}

/** Nothing that programs read differently, and no name or password. */
const isPlain = (address: string) => !/[\s\\@?#<>%\p{Cc}]/u.test(address);

function isSameOrigin(authority: string, root: string): boolean {
	if (!URL.canParse(authority) || !URL.canParse(root)) return false;
	return new URL(authority).origin === new URL(root).origin;
}

const protocolOf = (root: string) => /^https?:/i.exec(root)?.[0] ?? 'https:';

function join(below: string, path: string): string {
	const rest = path.replace(/^\//, '');
	const base = below.replace(SLASHES_AT_END, '$1');
	return rest === '' || rest.startsWith('?') ? base + rest : `${base}/${rest}`;
}

function anotherSystem(address: string, method: string): UserFacingError {
	// there may be a password before an @, and a key after a question mark
	const shown = address
		.replace(/^.*@/s, '')
		.replace(/[?#].*$/s, '')
		.slice(0, 80);
	return new UserFacingError(
		`The method '${method}' calls an address other than the Halo of this credential: ${shown}`,
		"A Custom Method sends its access token only to this Halo's API. For another system, use n8n's HTTP Request node. If this is the same Halo under another name, enter that name as the Halo URL in the credential",
	);
}
