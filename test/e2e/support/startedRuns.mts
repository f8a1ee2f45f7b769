import { createRest } from '../../../sandbox/n8n/prepare/rest.mts';
import { endOf, type Item } from './execution.mts';
import type { Stack } from './stack.mts';

/** The executions of a workflow that its triggers started, oldest first; those of a person in the editor do not count. */
export async function executionsOf({ editorUrl, session }: Stack, workflowId: string) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await createRest(editorUrl, session).get<{
		results: Array<{ id: string; mode: string }>;
	}>(`/executions?filter=${filter}`);
	const started = results.filter(({ mode }) => mode === 'trigger').map(({ id }) => id);
	return started.sort((a, b) => Number(a) - Number(b));
}

/** What the trigger of an execution returned. */
export async function itemsOf(
	{ editorUrl, session }: Stack,
	id: string,
): Promise<Array<Item['json']>> {
	const { data } = await endOf(createRest(editorUrl, session), id, 30_000);
	const [[run]] = Object.values(data.resultData.runData);
	return (run.data?.main?.[0] ?? []).map(({ json }) => json);
}
