import { randomBytes, randomUUID } from 'node:crypto';
import type { Application } from './applications.mts';

/** What a valid token stands for. */
export interface Session {
	/** 1 for the first token that this Halo gave out, then 2 ...: what the log shows. */
	serial: number;
	application: Application;
	scopes: string[];
	loginType: 'agent' | 'user';
	/** The agent's or user's id. */
	id: number;
	/** Milliseconds since 1970. */
	expiresAt: number;
}

/** Access and refresh tokens that were given out and not forgotten. */
export class Tokens {
	private readonly sessions = new Map<string, Session>();
	private readonly refreshable = new Map<string, Session>();
	private serial = 0;

	constructor(private readonly kind: 'opaque' | 'jwt' = 'opaque') {}

	/** Gives out a token. */
	issue(session: Omit<Session, 'serial'>): { token: string; session: Session } {
		const numbered = { ...session, serial: ++this.serial };
		const token = this.kind === 'jwt' ? jwtOf(numbered) : random();
		this.sessions.set(token, numbered);
		return { token, session: numbered };
	}

	/** A refresh token for a session; it works once. */
	refreshTokenFor(session: Session): string {
		const token = random();
		this.refreshable.set(token, session);
		return token;
	}

	redeem(refreshToken: string): Session | undefined {
		const session = this.refreshable.get(refreshToken);
		this.refreshable.delete(refreshToken);
		return session;
	}

	/** The session of an `Authorization` header, valid or expired; none for an unknown token. */
	read(authorization: string | undefined): Session | undefined {
		const [, token] = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '') ?? [];
		return token ? this.sessions.get(token) : undefined;
	}

	/** Forgets every access token, as a restarted Halo does. */
	revoke(): void {
		this.sessions.clear();
	}
}

const random = (): string => randomBytes(32).toString('base64url');

/** The form alone is a JWT's: nobody but this Halo can read a token, and `sub` is no agent's id. */
function jwtOf({ application, scopes, expiresAt }: Session): string {
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const claims = {
		sub: randomUUID(),
		client_id: application.clientId,
		scope: scopes.join(' '),
		exp: Math.floor(expiresAt / 1000),
		jti: randomUUID(),
	};
	return [part({ alg: 'RS256', typ: 'at+jwt' }), part(claims), random()].join('.');
}
