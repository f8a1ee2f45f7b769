import type { Application, Login } from './auth/applications.mts';
import { defaultApplications, defaultLogins } from './auth/applications.mts';
import type { DeliverySettings } from './events/settings.mts';
import type { Match } from './http/faults.mts';
import type { RateLimit } from './http/limits.mts';
import { modesOf, type Modes } from './modes.mts';

/**
 * What kind of installation this is.
 * - `hosted`: one host, `/api` and `/auth`, a tenant
 * - `onPremises`: the same without a tenant, perhaps under a sub-path
 * - `separateAuth`: hosted, but tokens come from `/token` of another host (a second port)
 */
export type Mode = 'hosted' | 'onPremises' | 'separateAuth';

/** Everything that `start` can be told; all of it optional. */
export interface Options {
	/** 0, the default, takes any free port. */
	port?: number;
	host?: string;
	mode?: Mode;
	/** What else differs between tenants. */
	modes?: Partial<Modes>;
	/** Where Halo lives on its host: `/halo`. */
	subPath?: string;
	tenant?: string;
	/** Discovery addresses that an old Halo lacks: they answer 404. */
	without?: Array<'authinfo' | 'instanceinfo'>;
	/** Also answer paths without `/api`, which some clients send. */
	bareResourcePaths?: boolean;
	/** HTTPS with a certificate of its own making. */
	tls?: boolean;
	/** Milliseconds before each answer. */
	latency?: number;
	rateLimit?: RateLimit;
	tokenLifeSeconds?: number;
	/** How long the link to a file works. */
	linkLifeSeconds?: number;
	/** What a token that Halo no longer knows gets: an empty 401, or 400 "Token not found". */
	tokenForgotten?: 401 | 400;
	/** Largest page; more is cut silently. */
	pageCap?: number;
	/** How many clients the seed data has. */
	clients?: number;
	/** How many agents, teams and categories it has in all; never fewer than the usual few. */
	agents?: number;
	teams?: number;
	categories?: number;
	/** How many custom fields tickets have in all; each sixth of the added ones is a selection of fifty. */
	ticketFields?: number;
	applications?: Application[];
	logins?: Login[];
	/** Whether the agents' roles have Can Create SQL Data Sources; without it SQL is a 403. */
	sqlAllowed?: boolean;
	/** How the calls of webhooks go wrong. */
	webhooks?: Partial<DeliverySettings>;
	/** Paths (or methods and paths) that answer 403: `['/FieldInfo']`. */
	refuse?: Array<string | Match>;
}

export type Settings = Required<Omit<Options, 'rateLimit' | 'modes'>> &
	Pick<Options, 'rateLimit'> & { modes: Modes };

/** Fills in the defaults. */
export function settingsOf(options: Options = {}): Settings {
	const mode = options.mode ?? 'hosted';
	return {
		port: 0,
		host: '127.0.0.1',
		without: [],
		bareResourcePaths: false,
		tls: false,
		latency: 0,
		tokenLifeSeconds: 3600,
		// about four minutes (docs/halo/files.md#downloading)
		linkLifeSeconds: 240,
		tokenForgotten: 401,
		pageCap: 100,
		clients: 40,
		agents: 0,
		teams: 0,
		categories: 0,
		ticketFields: 0,
		applications: defaultApplications,
		logins: defaultLogins,
		sqlAllowed: true,
		webhooks: {},
		refuse: [],
		...options,
		mode,
		modes: modesOf(options.modes),
		subPath: `/${options.subPath ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, ''),
		tenant: options.tenant ?? (mode === 'onPremises' ? '' : 'larkfield'),
	};
}
