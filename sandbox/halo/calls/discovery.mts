import { ok } from '../answers.mts';
import { authInfo, instanceInfo } from '../discovery.mts';
import type { Handler } from '../world.mts';

export const discoveryCalls: Record<string, Handler> = {
	'GET /AuthInfo': ({ place }) => ok(authInfo(place)),
	'GET /InstanceInfo': ({ place }) => ok(instanceInfo(place)),
	'GET /Control': ({ store }) => ok(store.of('Control').all()[0] ?? {}),
	'GET /ClientCache': ({ store, session }) =>
		ok({
			agent_id: session.id,
			statuses: store.of('Status').all(),
			teams: store.of('Team').all(),
			tickettypes: store.of('TicketType').all(),
		}),
};
