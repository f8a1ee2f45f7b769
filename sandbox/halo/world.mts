import type { Session } from './auth/tokens.mts';
import { Tokens } from './auth/tokens.mts';
import type { TokenServer } from './auth/tokenEndpoint.mts';
import { Cloud } from './cloud.mts';
import type { Place } from './discovery.mts';
import { Deliveries } from './events/queue.mts';
import { Faults } from './http/faults.mts';
import type { Body } from './http/body.mts';
import { Limiter } from './http/limits.mts';
import type { LoggedRequest } from './http/log.mts';
import type { Settings } from './options.mts';
import type { Route } from './router.mts';
import { seedStore } from './seed/index.mts';
import type { Store } from './store.mts';
import type { Answer, Query, Resource } from './types.mts';

/** All state of one running Halo. */
export class World {
	readonly tokens = new Tokens();
	readonly faults = new Faults();
	readonly limiter: Limiter;
	readonly cloud: Cloud;
	readonly codes: TokenServer['codes'] = new Map();
	readonly requests: LoggedRequest[] = [];
	readonly deliveries = new Deliveries();
	store: Store;

	constructor(readonly settings: Settings) {
		this.limiter = new Limiter(settings.rateLimit);
		this.cloud = new Cloud(settings.linkLifeSeconds);
		this.store = seedStore(settings);
	}

	/** Back to the state after the start; tokens stay valid. */
	reset(): void {
		this.store = seedStore(this.settings);
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
