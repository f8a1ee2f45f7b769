import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { start } from '../../sandbox/halo/index.mts';
import { createBench, type Bench, type NodeOutcome, type NodeRun } from './engine.mts';
import { mode } from './mode.mts';

type Sandbox = Awaited<ReturnType<typeof start>>;

/** A sandbox Halo and n8n's engine with a credential for it. */
export interface World {
	halo: Sandbox;
	bench: Bench;
	/** Runs the Halo node: resource, operation, its parameters, the incoming items. */
	run(
		resource: string,
		operation: string,
		parameters?: INodeParameters,
		items?: Array<INodeExecutionData['json']>,
		more?: Partial<NodeRun>,
	): Promise<NodeOutcome>;
	/** The same, and the output's JSON; throws what the node threw. */
	json(
		resource: string,
		operation: string,
		parameters?: INodeParameters,
		items?: Array<INodeExecutionData['json']>,
	): Promise<Array<INodeExecutionData['json']>>;
	/** What Halo was asked since the last call, without sign-in: 'GET /api/Tickets/5'. */
	asked(): string[];
}

export async function openWorld(options: Parameters<typeof start>[0] = {}): Promise<World> {
	const halo = await start({ modes: mode, ...options });
	const bench = await createBench({ haloServiceApi: { ...halo.credentials } });
	let read = 0;

	const run: World['run'] = async (resource, operation, parameters = {}, items, more = {}) =>
		await bench.runNode({
			parameters: { resource, operation, ...parameters },
			...(items ? { items: items.map((json) => ({ json })) } : {}),
			...more,
		});
	return {
		halo,
		bench,
		run,
		async json(...call) {
			const { error, items } = await run(...call);
			if (error) throw error;
			return items.map((item) => item.json);
		},
		asked() {
			const fresh = halo.requests.slice(read);
			read = halo.requests.length;
			return fresh
				.filter(({ path }) => !/token|authinfo|instanceinfo/i.test(path))
				.map(({ method, path }) => `${method} ${path}`);
		},
	};
}

/** A locator as the editor saves it. */
export const pick = (value: unknown, mode = 'id') =>
	({ __rl: true, mode, value }) as INodeParameters;

/** A record's own number in an output item: what belongs to a ticket does not call it `id`. */
export const ownNumber = (row: IDataObject) =>
	row.id ?? row.attachment_id ?? row.action_id ?? row.todo_id ?? row.feedback_id;

/** A mapper as the editor saves it: column by column. */
export const map = (value: object, ...matchingColumns: string[]) =>
	({
		mappingMode: 'defineBelow',
		value,
		matchingColumns,
		schema: [],
	}) as unknown as INodeParameters;

/** A mapper that takes the input's fields by name. */
export const autoMap = (...matchingColumns: string[]) =>
	({
		mappingMode: 'autoMapInputData',
		value: null,
		matchingColumns,
		schema: [],
	}) as unknown as INodeParameters;
