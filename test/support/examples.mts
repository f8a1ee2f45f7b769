import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { map, pick, type World } from './halo.mts';
import { stories } from './stories.mts';

/** What a person fills in to run an operation once. */
export interface Example {
	parameters: INodeParameters;
	/** The incoming items; one empty item unless said otherwise. */
	items?: INodeExecutionData[];
	/**
	 * Why a dry run cannot show the later requests as they are sent: each says what of an answer they need. The first
	 * request is always shown as it is sent.
	 */
	later?: string;
}

type Make = (world: World) => Example | Promise<Example>;

/**
 * An example of each operation that changes something and that not every record has, by `resource.operation`. Create,
 * Update, Create or Update and Delete are made from the stories.
 */
export const ownExamples: Record<string, Make> = {};

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
			`'${resource}.${operation}' changes something: add an example to test/support/examples.mts`,
		);
	}
	const locators: INodeParameters = {};
	for (const [locator, of] of Object.entries(story.locators ?? {})) {
		const [row] = await world.json(of, 'getAll', { limit: 1 });
		locators[locator] = pick(row.id);
	}
	if (operation === 'create') return { parameters: { ...locators, fields: map(story.create) } };

	// a record of its own, which no other one is like
	const { match = '' } = story;
	const unlike = match ? { [match]: `${++made}-${String(story.create[match])}` } : {};
	const fields = { ...story.create, ...unlike };
	const [{ id }] = await world.json(resource, 'create', { ...locators, fields: map(fields) });
	const within = story.within ? { [story.within]: locators[story.within] } : {};
	const address = { ...within, [`${resource}Id`]: pick(id) };
	if (operation === 'delete') return { parameters: address };
	if (operation === 'update') return { parameters: { ...address, fields: map(story.update) } };
	return { parameters: { ...locators, fields: map({ ...story.update, ...fields }, match) } };
}

let made = 0;
