import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { mapConcurrently } from '../../transport/mapConcurrently';
import { options } from '../../form/parameters';
import type { Operation, Run } from '../../model';
import { agentOf, readAgent, withoutSecrets } from './agent';
import { areas, boxOf } from './areas';
import { grantedBy } from './granted';
import { probe } from './probe';
import { summarise } from './summary';
import { triggerProblems } from './triggers';

/** How many areas are requested at the same time. */
const MAX_CONCURRENCY = 4;

const includeRaw = parameter({
	displayName: 'Include Raw Responses',
	name: 'includeRaw',
	type: 'boolean',
	default: false,
	description:
		"Whether to include Halo's full responses about itself and the agent, without secrets. On a large tenant this can be megabytes.",
});

/**
 * Finds out what the credential may read, with one row of each area. Nothing is written, so write permissions stay
 * unknown.
 */
export const check: Operation = {
	option: {
		name: 'Check',
		value: 'check',
		action: 'Check credential',
		description:
			'Show which Halo this credential connects to, as which agent, and what it can read',
	},
	properties: [options(includeRaw)],
	output: [
		{ id: 'summary', type: 'string' },
		{ id: 'product', type: 'string' },
		{ id: 'version', type: 'string' },
		{ id: 'tenant', type: 'string' },
		{ id: 'hostedGroup', type: 'string' },
		{ id: 'server', type: 'string' },
		{ id: 'agent', type: 'object' },
		{ id: 'scope', type: 'string' },
		{ id: 'missing', type: 'array' },
		{ id: 'areas', type: 'array' },
		{ id: 'triggerProblems', type: 'array' },
	],
	async execute(run) {
		return [{ json: await ask(run) }];
	},
};

async function ask(run: Run): Promise<IDataObject> {
	const { halo } = run;
	const instance = await halo.get('/InstanceInfo', {}, undefined, true);
	const me = await readAgent(halo);
	const agent = me && agentOf(me);
	const probed = await mapConcurrently(
		areas,
		MAX_CONCURRENCY,
		async (area) => await probe(halo, area),
	);
	const granted = grantedBy(halo.grantedScope);
	const found = probed.map((one) => ({ ...one, granted: granted.of(one) }));
	// a list that can be read wins over the scope
	const missing = found.filter((one) => one.granted === 'none' && one.access !== 'allowed');
	const raw = { instance: withoutSecrets(instance), agent: me ? withoutSecrets(me) : null };
	return {
		summary: summarise(instance, agent, found, granted.alsoMissing, halo.server),
		product: instance.app_name ?? null,
		version: instance.app_version ?? null,
		tenant: instance.tenant_id ?? null,
		hostedGroup: instance.hosted_group ?? null,
		server: halo.server,
		agent: agent ?? null,
		scope: halo.grantedScope || null,
		missing: [...missing.map(boxOf), ...granted.alsoMissing],
		areas: found.map(({ name, access, granted: scope, records, reason, permission }) => ({
			area: name,
			access,
			permission: boxOf({ permission }),
			granted: scope,
			records,
			reason,
		})),
		triggerProblems: await triggerProblems(halo),
		...(run.option(includeRaw) === true ? { raw } : {}),
	};
}
