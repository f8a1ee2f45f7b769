import { oldest } from './oldest.mts';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { map, ownNumber, pick, type World } from './halo.mts';
import { ownExamples } from './ownExamples.mts';
import { stories, type Story } from './stories.mts';

export { ownExamples };

/** What a person fills in to run an operation once. */
export interface Example {
	parameters: INodeParameters;
	/** The incoming items; one empty item by default. */
	items?: INodeExecutionData[];
	/**
	 * Why a dry run cannot show the later requests as they are sent: each says what of a response they need. The first
	 * request is always shown as it is sent.
	 */
	later?: string;
}

/**
 * An example of an operation that can be run against that world now.
 * @throws when nobody has written one
 */
export async function exampleOf(
	world: World,
	resource: string,
	operation: string,
): Promise<Example> {
	const own = ownExamples[`${resource}.${operation}`];
	if (own) return await own(world);
	const story = stories[resource];
	if (!story || !['create', 'update', 'upsert', 'delete'].includes(operation)) {
		throw new Error(
			`'${resource}.${operation}' changes something: add an example to test/support/ownExamples.mts`,
		);
	}
	const locators = await locatorsOf(world, story);
	if (operation === 'create') return { parameters: { ...locators, fields: map(story.create) } };

	// a record of its own, which no other one is like; without a column of ours Halo matches it by a foreign number
	const { match } = story;
	const column = match ?? '_match_thirdparty_id';
	const isMatched = match !== undefined || operation === 'upsert';
	const unlike = isMatched ? { [column]: `${++made}-${String(story.create[column] ?? '')}` } : {};
	const fields = { ...story.create, ...unlike };
	const [row] = await world.json(resource, 'create', { ...locators, fields: map(fields) });
	const id = ownNumber(row);
	const address = { ...(await parentOf(world, resource)), [`${resource}Id`]: pick(id) };
	if (operation === 'delete') return { parameters: address };
	if (operation === 'update') return { parameters: { ...address, fields: map(story.update) } };
	return { parameters: { ...locators, fields: map({ ...story.update, ...fields }, column) } };
}

let made = 0;

/** The locators that a story fills: the first record of each kind, or a value of their own. */
export async function locatorsOf(world: World, { locators = {}, given = {} }: Story) {
	const filled: INodeParameters = {};
	for (const [locator, resource] of Object.entries(locators)) {
		const [row] = await world.json(resource, 'getAll', { limit: 1, ...oldest });
		filled[locator] = pick(row.id);
	}
	for (const [locator, value] of Object.entries(given)) filled[locator] = pick(value);
	return filled;
}

/** The locator of the record that others are counted within, filled; nothing where they stand for themselves. */
export async function parentOf(world: World, resource: string): Promise<INodeParameters> {
	const story = stories[resource];
	if (!story?.within) return {};
	return { [story.within]: (await locatorsOf(world, story))[story.within] };
}
