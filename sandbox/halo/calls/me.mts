import { empty, ok } from '../answers.mts';
import { present } from '../records/present.mts';
import { resourceOf } from '../contract.mts';
import type { Handler } from '../world.mts';

/** Who is calling: an agent or a user (docs/halo/requests.md#single-records). */
export const agentCalls: Record<string, Handler> = {
	'GET /Agent/me': ({ store, session }) => {
		const agent = store.of('Agent').get(session.id);
		if (!agent) return empty(404);
		const claims = session.scopes.map((scope, at) => ({
			id: at + 1,
			claim_type: 'scope',
			claim_value: scope,
		}));
		return ok({ ...present(store, resourceOf('Agent'), agent, { details: true }), claims });
	},
	'GET /Users/me': ({ store, session }) => {
		const user = session.loginType === 'user' && store.of('Users').get(session.id);
		return user ? ok(present(store, resourceOf('Users'), user, { details: true })) : empty(404);
	},
	'GET /Client/me': ({ store, session }) => {
		const user = session.loginType === 'user' && store.of('Users').get(session.id);
		const client = user && store.of('Client').get(String(user.client_id));
		return client ? ok(present(store, resourceOf('Client'), client)) : empty(401);
	},
};
