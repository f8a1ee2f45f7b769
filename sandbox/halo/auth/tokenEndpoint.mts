import { createHash } from 'node:crypto';
import { Refusal } from '../answers.mts';
import type { Answer, Json } from '../types.mts';
import type { Application, Grant, Login } from './applications.mts';
import { mayAsk } from './scopes.mts';
import type { Session, Tokens } from './tokens.mts';

/** What the token address needs to know of this Halo. */
export interface TokenServer {
	tokens: Tokens;
	applications: Application[];
	logins: Login[];
	codes: Map<string, { clientId: string; challenge?: string; redirectUri?: string; scope: string }>;
	tokenLifeSeconds: number;
	/** Empty on-premises, where no tenant may be sent. */
	tenant: string;
	now: () => number;
}

type Form = URLSearchParams;
type Who = Pick<Session, 'loginType' | 'id' | 'scopes'>;

/** Which grant asks for what; the response is who the token acts as. */
const grants: Record<string, (server: TokenServer, app: Application, form: Form) => Who> = {
	client_credentials: (_server, app, form) => ({ ...actor(app), scopes: wanted(app, form) }),
	password: ({ logins }, app, form) => {
		const login = logins.find(({ username }) => username === form.get('username'));
		if (!login || login.password !== form.get('password')) throw refused('invalid_grant');
		return { loginType: login.loginType, id: login.id, scopes: wanted(app, form) };
	},
	refresh_token: ({ tokens }, app, form) => {
		const session = tokens.redeem(form.get('refresh_token') ?? '');
		if (session?.application.clientId !== app.clientId) throw refused('invalid_grant');
		return session;
	},
	authorization_code: ({ codes }, app, form) => {
		const code = codes.get(form.get('code') ?? '');
		codes.delete(form.get('code') ?? '');
		if (code?.clientId !== app.clientId) throw refused('invalid_grant');
		if (code.redirectUri !== (form.get('redirect_uri') ?? undefined))
			throw refused('invalid_grant');
		if (code.challenge !== s256(form.get('code_verifier'))) throw refused('invalid_grant');
		return { ...actor(app), scopes: code.scope.split(' ').filter(Boolean) };
	},
};

/**
 * Answers a token request (docs/halo/sign-in.md#tokens).
 * @param tenant that of the address, if any
 * @param authorization the header: OAuth's other place for ID and secret (our choice that Halo takes it)
 * @throws Refusal 400 or 401 with `{ error }`
 */
export function issueToken(
	server: TokenServer,
	sent: Form,
	{ tenant, authorization }: { tenant?: string; authorization?: string } = {},
): Answer {
	const form = withBasic(sent, authorization);
	checkTenant(server.tenant, tenant ?? form.get('tenant') ?? '');
	const grant = form.get('grant_type') ?? '';
	const application = server.applications.find(
		({ clientId }) => clientId === form.get('client_id'),
	);
	const secret = form.get('client_secret') ?? undefined;
	if (!application || (application.clientSecret ?? secret) !== secret) {
		throw refused('invalid_client', 401);
	}
	if (!grants[grant]) throw refused('unsupported_grant_type');
	if (!application.grants.includes(grant as Grant)) throw refused('unauthorized_client');
	const who = grants[grant](server, application, form);
	const expiresAt = server.now() + server.tokenLifeSeconds * 1000;
	const { token, session } = server.tokens.issue({ ...who, application, expiresAt });
	const refreshable = who.scopes.includes('offline_access');
	const body: Json = {
		scope: who.scopes.join(' '),
		token_type: 'Bearer',
		access_token: token,
		expires_in: server.tokenLifeSeconds,
		refresh_token: refreshable ? server.tokens.refreshTokenFor(session) : null,
		id_token: null,
	};
	return { status: 200, body, headers: { 'cache-control': 'no-store' } };
}

/**
 * The rights of the token, fixed from now on. Asked for `all`, an application without that box gets what is ticked on it
 * (docs/halo/sign-in.md#scopes).
 */
function wanted({ scopes: ticked }: Application, form: Form): string[] {
	const asked = (form.get('scope') ?? '').split(' ').filter(Boolean);
	if (asked.includes('all') && !ticked.includes('all')) return [...ticked];
	if (!asked.every((scope) => mayAsk(ticked, scope))) throw refused('invalid_scope');
	return asked;
}

function checkTenant(own: string, asked: string): void {
	if (asked && asked.toLowerCase() !== own.toLowerCase()) throw refused('invalid_request');
}

/** The form with the client's ID and secret of a Basic header, where it does not say its own. */
function withBasic(sent: Form, authorization = ''): Form {
	const [, encoded] = /^Basic\s+([\w+/=-]+)\s*$/i.exec(authorization) ?? [];
	if (!encoded || sent.has('client_id')) return sent;
	const [id, ...secret] = Buffer.from(encoded, 'base64').toString().split(':');
	const form = new URLSearchParams(sent);
	form.set('client_id', decoded(id));
	form.set('client_secret', decoded(secret.join(':')));
	return form;
}

/** OAuth wants both encoded; many clients send them as they are. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The PKCE challenge that a verifier answers to. */
const s256 = (verifier: string | null): string | undefined =>
	verifier === null ? undefined : createHash('sha256').update(verifier).digest('base64url');

const actor = ({ loginType, actsAs }: Application) => ({ loginType, id: actsAs });

const refused = (error: string, status = 400): Refusal => new Refusal({ status, body: { error } });
