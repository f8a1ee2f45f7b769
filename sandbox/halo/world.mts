import type { Session } from './auth/tokens.mts';
import { Tokens } from './auth/tokens.mts';
import type { TokenServer } from './auth/tokenEndpoint.mts';
import { Cloud } from './cloud.mts';
import type { Place } from './discovery.mts';
import { Deliveries } from './events/queue.mts';
import { Faults, type Fault } from './http/faults.mts';
import type { Body } from './http/body.mts';
import { Limiter } from './http/limits.mts';
import type { LoggedRequest } from './http/log.mts';
import type { Settings } from './options.mts';
import type { Route } from './router.mts';
import { seedStore } from './seed/index.mts';
import type { Store } from './store.mts';
import type { Answer, Query, Resource } from './types.mts';

type Visibility = NonNullable<Fault['visibleAfter']>;

/** All state of one running Halo. */
export class World {
	readonly tokens: Tokens;
	readonly faults = new Faults();
	readonly limiter: Limiter;
	readonly cloud: Cloud;
	readonly codes: TokenServer['codes'] = new Map();
	readonly requests: LoggedRequest[] = [];
	readonly deliveries: Deliveries;
	store: Store;

	/** What reads still see while a write is not visible yet. */
	private before?: { store: Store; reads: number; until: number };

	constructor(readonly settings: Settings) {
		this.tokens = new Tokens(settings.modes.tokens);
		this.deliveries = new Deliveries(settings.webhooks);
		this.limiter = new Limiter(settings.rateLimit);
		this.cloud = new Cloud(settings.linkLifeSeconds);
		this.store = seedStore(settings);
	}

	/** Keeps a write from being seen for so many reads, or for that time, whichever ends first. */
	hideWrite(before: Store, { reads = Infinity, ms = Infinity }: Visibility): void {
		this.before = { store: before, reads, until: Date.now() + ms };
	}

	/** What a request works on: reads may see what was there before a write. */
	storeFor(method: string): Store {
		const { before } = this;
		if (method !== 'GET' || !before) return this.store;
		if (before.reads-- > 0 && Date.now() < before.until) return before.store;
		this.before = undefined;
		return this.store;
	}

	/** Back to the state after the start; tokens stay valid. */
	reset(): void {
		this.store = seedStore(this.settings);
		this.before = undefined;
		this.faults.clear();
		this.limiter.reset();
		this.cloud.clear();
		this.requests.length = 0;
	}
}

/** One understood and permitted request. */
export interface Call {
	world: World;
	store: Store;
	method: string;
	route: Route;
	resource: Resource;
	/** What stands for `{id}` in the path. */
	id?: string;
	query: Query;
	body: Body;
	headers: Record<string, string>;
	session: Session;
	place: Place;
}

/** Does what a call asks. */
export type Handler = (call: Call) => Answer | Promise<Answer>;
