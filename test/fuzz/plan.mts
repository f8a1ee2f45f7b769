import type { IDataObject, INode } from 'n8n-workflow';
import type { Options } from '../../sandbox/halo/index.mts';
import { modeValues } from '../../sandbox/halo/modes.mts';
import type { Task } from '../faults/task.mts';
import { randomFaults, type NamedFault } from './faults.mts';
import { operations, type FuzzedOperation } from './operations/index.mts';
import { Random } from './random.mts';
import { NEITHER, OFF, ON } from './values.mts';

/** One run of the fuzzer, all of it decided. */
export interface FuzzRun {
	operation: FuzzedOperation;
	task: Task;
	faults: NamedFault[];
	/** Nothing may be sent: a dry run, or a switch that is neither on nor off. */
	isDry: boolean;
	/** How many items go out in one request; undefined for one. */
	batchSize?: number | string;
	signsInBefore: boolean;
	halo: Options;
}

const ON_ERROR: Array<INode['onError']> = [
	'continueRegularOutput',
	'continueRegularOutput',
	'continueErrorOutput',
	'stopWorkflow',
];

/** What a run does, from the seed and its number alone. */
export function planRun(seed: number, run: number): FuzzRun {
	const random = new Random(seed, run);
	const operation = random.pick(operations);
	const { item, resource, operation: verb, file, several, write, passesOn } = operation;
	const faults = randomFaults(random, operation);
	const read = faults.some(({ what }) => passesOn?.includes(what)) ? undefined : operation.read;
	const { takesBatches } = operation;
	const batchSize = takesBatches && random.chance(0.5) ? random.pick([2, 3, 100, '5']) : undefined;
	const counts = batchSize === undefined ? [1, 2, 3, 3, 5] : [1, 3, 5, 8, 11];
	const items = Array.from({ length: random.pick(counts) }, (_, index) =>
		item(random, { mark: `mark${run}x${index}z`, index }),
	);
	const onError = random.pick(ON_ERROR);
	const dryRun =
		operation.takesDryRun && random.chance(0.2) ? random.pick([ON, OFF, NEITHER]) : OFF;
	const options = {
		...chosen(random, operation.options),
		...dry(random, operation, dryRun),
		...(batchSize === undefined ? {} : { batchSize }),
	};
	const parameters = {
		...operation.parameters,
		...chosen(random, operation.more),
		options: { ...(operation.parameters.options as IDataObject), ...options },
	} as Task['parameters'];
	return {
		operation,
		task: { resource, operation: verb, parameters, items, onError, file, several, write, read },
		faults,
		isDry: dryRun !== OFF,
		batchSize,
		signsInBefore: random.chance(0.6),
		halo: {
			mode: random.pick(['hosted', 'hosted', 'onPremises', 'separateAuth']),
			tokenForgotten: random.pick([401, 400]),
			modes: {
				several: random.pick(modeValues.several),
				returnAll: random.pick(modeValues.returnAll),
				badElement: random.pick(modeValues.badElement),
			},
		},
	};
}

const dry = (random: Random, { takesDryRun }: FuzzedOperation, from: unknown[]): IDataObject =>
	takesDryRun && (from !== OFF || random.chance(0.3))
		? ({ dryRun: random.pick(from) } as IDataObject)
		: {};

/** Each with a chance of a third; what a mark needs to be recognised is always there. */
function chosen(random: Random, from: FuzzedOperation['options'] = []): IDataObject {
	const picked = from.filter(([, value]) => String(value).startsWith('=') || random.chance(0.35));
	return Object.fromEntries(
		picked.map(([name, ...values]) => [name, random.pick(values)]),
	) as IDataObject;
}
