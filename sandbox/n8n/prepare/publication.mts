import type { Rest } from './rest.mts';
import { until } from './until.mts';

/** How far n8n is in switching a workflow's triggers. */
interface Publication {
	status: 'in_progress' | 'published' | 'partial' | 'failed' | 'not_published';
	triggers: Array<{ errorMessage?: string | null }>;
}

/** Switches a workflow on, so that its triggers start it; throws when one of them refuses. */
export async function publish(rest: Rest, id: string): Promise<void> {
	const { versionId } = await rest.get<{ versionId: string }>(`/workflows/${id}`);
	await rest.post(`/workflows/${id}/activate`, { versionId });
	const { status, triggers } = await settled(rest, id);
	if (status === 'published') return;
	const reasons = triggers.map(({ errorMessage }) => errorMessage).filter(Boolean);
	throw new Error(`n8n could not switch the workflow on: ${reasons.join('. ')}`);
}

/** Switches it off; its triggers have cleaned up when this resolves. */
export async function unpublish(rest: Rest, id: string): Promise<void> {
	await rest.post(`/workflows/${id}/deactivate`, {});
	await settled(rest, id);
}

/** n8n switches triggers after its response: waits until it has. */
async function settled(rest: Rest, id: string): Promise<Publication> {
	const asked = async () => {
		const answer = await rest.get<Publication>(`/workflows/${id}/publication-status`);
		return answer.status === 'in_progress' ? undefined : answer;
	};
	return await until(asked, 120_000, 'n8n did not switch the workflow');
}
