import { resources } from '../../nodes/Halo/resources';
import { allOpened } from '../support/buttons.mts';
import { openWorld, pick, type World } from '../support/halo.mts';
import { toolOf } from '../support/aiTool.mts';
import { printed } from '../support/reviewedTools.mts';

/** What is not for an agent, and why. */
const notForAgents: Record<string, string> = {
	'attachment.download': 'n8n hands no files to an agent',
	'attachment.upload': 'an agent has no files',
	'customMethod.export': 'a person imports it into Halo',
	'invoice.downloadPdf': 'n8n hands no files to an agent',
	'report.getPublishedData': 'another credential',
	'webhook.getMissedDeliveries': 'goes with a trigger of the same workflow',
};

const operations = resources.flatMap(({ value: resource, operations }) =>
	operations
		.map(({ option }) => ({ resource, operation: String(option.value) }))
		.filter((one) => !(`${one.resource}.${one.operation}` in notForAgents)),
);

/** What a person chooses where the form is that of a type. */
const choices: Record<string, object> = {
	anyRecord: { recordType: pick('CostCentres', 'list') },
	customTable: { entity: 'ticket', tableField: 'CFEquipment' },
};

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

describe('the tool that a model sees, with every field opened', () => {
	test.each(operations)('$resource $operation', async ({ resource, operation }) => {
		const chosen = { resource, operation, allowChanges: true, ...choices[resource] };
		const tool = await toolOf(world, await allOpened(world, chosen));
		expect(printed(tool)).toMatchSnapshot();
		expect(tool.description).toMatch(/^[A-Z].*[.!]$/s);
		expect(tool.description.length).toBeLessThan(3000);
		for (const name of Object.keys(tool.arguments)) {
			// a word of Halo's screens, never one that means nothing alone
			if (resource !== 'anyRecord') expect(name).toMatch(/^[A-Z0-9]/);
			expect(name).not.toMatch(/^(?:Code|ID|Name|Name_or_ID|Number|Title|Type|Value)_*$/);
		}
	});
});

describe('the tool description', () => {
	const ticketFilters = { resource: 'ticket', operation: 'getAll' };

	test('names the choices of the opened fields only', async () => {
		const form = await allOpened(world, ticketFilters);
		const filters = form.filters as unknown as { value: Record<string, string> };
		filters.value = { status_id: filters.value.status_id };
		const { description } = await toolOf(world, { ...form, filters: filters as never });
		expect(description).toContain('Status__Name_or_ID_: New, In Progress, With User');
		expect(description).not.toContain('Priority');
	});

	test('says how many results are returned', async () => {
		const at = async (more: object) =>
			(await toolOf(world, { ...ticketFilters, ...more })).description;
		expect(await at({ limit: 7 })).toContain('Returns at most 7.');
		expect(await at({ returnAll: true })).toContain('Returns all.');
	});

	test("can be written by hand or set to n8n's own", async () => {
		const own = { ...ticketFilters, descriptionType: 'manual', toolDescription: 'Find tickets' };
		expect((await toolOf(world, own)).description).toBe('Find tickets');
		const short = { ...ticketFilters, descriptionType: 'auto' };
		expect((await toolOf(world, short)).description).toContain('Get many tickets');
	});

	test('a new tool starts as Ticket > Get Many', async () => {
		const { description } = await toolOf(world, {});
		expect(description).toMatch(/^List tickets in Halo\. Returns at most 50\./);
	});

	test('fields that only a person may set cannot be opened to the model', async () => {
		const form = await allOpened(world, ticketFilters, { withOptions: true });
		const { arguments: args } = await toolOf(world, form);
		expect(Object.keys(args)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/Return_All|Extra|Dry_Run|Output$/)]),
		);
	});
});
