import { readExample } from './examples.mts';
import { publish, unpublish } from './publication.mts';
import type { Rest } from './rest.mts';

/** The example that Halo starts, by its file's name: it is switched on when it is new. */
export const triggeredExample = 'new-ticket-checklist';

const haloTrigger = 'n8n-nodes-halo-service.haloTrigger';

/**
 * Publishes the triggered example if it is new, and again whatever else is published and begins with a Halo Trigger:
 * this Halo is fresh at every start, and holds no webhook of theirs.
 * @param fresh IDs of the examples that were imported just now
 */
export async function switchTriggersOn(rest: Rest, fresh: string[]): Promise<void> {
	const filter = encodeURIComponent(JSON.stringify({ active: true }));
	const published = await rest.get<Array<{ id: string }>>(`/workflows?filter=${filter}`);
	for (const { id } of published) {
		const { nodes } = await rest.get<{ nodes: Array<{ type: string }> }>(`/workflows/${id}`);
		if (!nodes.some(({ type }) => type === haloTrigger)) continue;
		await unpublish(rest, id);
		await publish(rest, id);
	}
	const { id } = readExample(triggeredExample);
	if (fresh.includes(id)) await publish(rest, id);
}
