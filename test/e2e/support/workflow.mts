import { linked, type WorkflowNode } from '../../../sandbox/n8n/prepare/examples.mts';
import type { CredentialLink } from '../../../sandbox/n8n/prepare/credential.mts';
import type { Rest } from '../../../sandbox/n8n/prepare/rest.mts';
import type { Elsewhere } from './elsewhere.mts';
import { endOf, type Item } from './execution.mts';
import { Outcome } from './outcome.mts';
import { publish, unpublish } from '../../../sandbox/n8n/prepare/publication.mts';
import { until } from '../../../sandbox/n8n/prepare/until.mts';

/** A workflow in n8n's own form. */
export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: object;
	settings?: object;
}

export interface RunOptions {
	/** The trigger to start from; else the manual trigger, or the only one there is. */
	from?: string;
	/**
	 * What nodes give instead of running, by their names: n8n's pinned data. It holds for this run
	 * alone, and is how a trigger, or a node with values to edit, gets other data.
	 */
	pinned?: Record<string, Array<Item['json']>>;
	/** Milliseconds until a workflow that does not end makes the test fail. */
	patience?: number;
}

/** Where a workflow runs: n8n, its credentials by type, and what is elsewhere. */
export interface Surroundings {
	n8n: Rest;
	credentials: Record<string, CredentialLink>;
	elsewhere: Elsewhere;
}

const ofHalo = (type: string) => type.startsWith('n8n-nodes-halo-service.');
const isTrigger = ({ type, disabled }: WorkflowNode) =>
	!disabled && /trigger$|\.webhook$|\.cron$/i.test(type);

/** A workflow in n8n: run as often as a test likes, through the calls that n8n's editor makes. */
export class SavedWorkflow {
	/** Executions that a test knows already. */
	private readonly seen = new Set<string>();
	private isOn = false;

	private constructor(
		private readonly rest: Rest,
		private readonly nodes: WorkflowNode[],
		readonly id: string,
	) {}

	/**
	 * Saves a copy: with the credentials of this test, and with the recorder in the place of all
	 * services at example.com, except in Halo nodes, to whom such an address is only text.
	 */
	static async save(workflow: Workflow, surroundings: Surroundings): Promise<SavedWorkflow> {
		const { n8n, credentials, elsewhere } = surroundings;
		const nodes = linked(workflow.nodes, credentials).map((node) => {
			if (ofHalo(node.type)) return node;
			const parameters = JSON.parse(elsewhere.redirect(JSON.stringify(node.parameters)));
			return { ...node, parameters };
		});
		const { name, connections, settings = { executionOrder: 'v1' } } = workflow;
		const body = { name, nodes, connections, settings };
		const { id } = await n8n.post<{ id: string }>('/workflows', body);
		return new SavedWorkflow(n8n, nodes, id);
	}

	/** Runs it to its end; throws with the node and its words when it fails. */
	async run(options: RunOptions = {}): Promise<Outcome> {
		const outcome = await this.attempt(options);
		if (outcome.status === 'success') return outcome;
		throw new Error(outcome.failure);
	}

	/** Runs it to its end, whether that is a good one or not. */
	async attempt({ from, pinned, patience = 60_000 }: RunOptions = {}): Promise<Outcome> {
		await this.pin(pinned ?? {});
		const name = from ?? this.trigger();
		const started = await this.rest.post<{ executionId?: string }>(`/workflows/${this.id}/run`, {
			triggerToStartFrom: { name },
		});
		const { executionId } = started;
		if (!executionId) {
			throw new Error(`'${name}' waits for a call: pin its data, or switch the workflow on`);
		}
		return await this.outcomeOf(executionId, patience);
	}

	/** Switches it on, so that its triggers start it; throws when one of them refuses. */
	async switchOn(): Promise<void> {
		for (const known of await this.executions()) this.seen.add(known);
		this.isOn = true;
		await publish(this.rest, this.id);
	}

	async switchOff(): Promise<void> {
		await unpublish(this.rest, this.id);
		this.isOn = false;
	}

	/** What the next run came to that a trigger started since it was switched on. */
	async next(patience = 30_000): Promise<Outcome> {
		const fresh = async () => (await this.executions()).find((id) => !this.seen.has(id));
		const started = await until(fresh, patience, 'Nothing started the workflow');
		return await this.outcomeOf(started, patience);
	}

	/** All that n8n keeps of it, as its interface shows it. */
	async saved(): Promise<object> {
		return await this.rest.get<object>(`/workflows/${this.id}`);
	}

	async remove(): Promise<void> {
		if (this.isOn) await this.switchOff();
		await this.rest.post(`/workflows/${this.id}/archive`, {});
		await this.rest.delete(`/workflows/${this.id}`);
	}

	private async outcomeOf(executionId: string, patience: number): Promise<Outcome> {
		this.seen.add(executionId);
		return new Outcome(await endOf(this.rest, executionId, patience), this.rest);
	}

	/** The executions that n8n has kept, oldest first. */
	private async executions(): Promise<string[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: this.id }));
		const { results } = await this.rest.get<{ results: Array<{ id: string }> }>(
			`/executions?filter=${filter}`,
		);
		return results.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
	}

	private async pin(pinned: NonNullable<RunOptions['pinned']>): Promise<void> {
		const items = Object.entries(pinned).map(([node, all]) => {
			this.mustHave(node);
			return [node, all.map((json) => ({ json }))];
		});
		await this.rest.patch(`/workflows/${this.id}`, { pinData: Object.fromEntries(items) });
	}

	private mustHave(name: string): void {
		if (this.nodes.some((node) => node.name === name)) return;
		throw new Error(`The workflow has no node '${name}'`);
	}

	private trigger(): string {
		const all = this.nodes.filter(isTrigger);
		const manual = all.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
		const start = manual ?? (all.length === 1 ? all[0] : undefined);
		if (start) return start.name;
		throw new Error(`Say which trigger to start from: ${all.map(({ name }) => name).join(', ')}`);
	}
}
