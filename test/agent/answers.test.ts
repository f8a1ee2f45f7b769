import { openWorld, pick, type World } from '../support/halo.mts';
import { toolOf } from '../support/aiTool.mts';
import { allOpened, opened } from '../support/buttons.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

/** What a model gets for one call of a tool whose parameters are fixed but for one argument. */
async function ask(chosen: object, args: object = {}) {
	const tool = await toolOf(world, chosen as never);
	world.asked();
	const { text, error } = await tool.call(args as never);
	const rows = text === undefined ? [] : (JSON.parse(text) as Array<Record<string, unknown>>);
	return { rows, error, asked: world.asked() };
}

const ticketTool = (operation: string, more: object = {}) => ({
	resource: 'ticket',
	operation,
	...more,
});

describe('the output for a model', () => {
	test('has names instead of IDs, and no empty fields', async () => {
		const { rows } = await ask(ticketTool('getAll', { limit: 5 }));
		const [first] = rows;
		expect(first).toMatchObject({
			id: expect.any(Number),
			status: expect.any(String),
			priority: expect.any(String),
			client: expect.any(String),
		});
		for (const row of rows) {
			expect(Object.keys(row).filter((key) => /_id$|_name$/.test(key))).toEqual([]);
			expect(Object.values(row)).not.toContain(null);
			expect(Object.values(row)).not.toContain('');
		}
	});

	test('an incomplete list ends with "more" and the total', async () => {
		const { rows } = await ask(ticketTool('getAll', { limit: 5 }));
		expect(rows).toHaveLength(6);
		const [{ count }] = await world.json('ticket', 'count');
		expect(rows[5]).toEqual({ more: true, total: count });
	});

	test('a complete list that is as long as its limit does not end with "more"', async () => {
		const all = world.halo.records('Client').length;
		const exactly = await ask({ resource: 'client', operation: 'getAll', limit: all });
		expect(exactly.rows.at(-1)).not.toHaveProperty('more');
		const fewer = await ask({ resource: 'client', operation: 'getAll', limit: all - 1 });
		expect(fewer.rows.at(-1)).toHaveProperty('more', true);
	});

	test.each(['status', 'team', 'action'])(
		'a list without pages does so, too: %s',
		async (resource) => {
			const within = resource === 'action' ? { ticketId: pick(5) } : {};
			const { rows } = await ask({ resource, operation: 'getAll', limit: 1, ...within });
			expect(rows).toHaveLength(2);
			expect(rows[1]).toHaveProperty('more', true);
		},
	);

	test('an empty list is a count of 0', async () => {
		const filters = { mappingMode: 'defineBelow', value: { search: 'no ticket has these words' } };
		const { rows } = await ask(ticketTool('getAll', { filters: { ...filters, schema: [] } }));
		expect(rows).toEqual([{ count: 0 }]);
	});

	test('HTML becomes text, cut at Max Text Length', async () => {
		const details = `<p>Hello &amp; welcome</p><p>${'word '.repeat(3000)}</p>`;
		const [{ id }] = world.halo.seed('Tickets', [
			{ id: 9001, summary: 'Long one', details, client_id: 1, status_id: 1, tickettype_id: 1 },
		]) as unknown as Array<{ id: number }>;
		const { rows } = await ask(
			ticketTool('get', { ticketId: pick(id ?? 9001), maxTextLength: 40 }),
		);
		const text = String(rows[0].details);
		expect(text).toMatch(/^Hello & welcome\nword word/);
		expect(text).toMatch(/\.\.\. \(cut: \d+ characters\)$/);
		expect(text.length).toBeLessThan(80);
	});

	test('a ticket includes its last notes, the newest first, or none with Last Notes 0', async () => {
		const { rows } = await ask(ticketTool('get', { ticketId: pick(5), lastNotes: 2 }));
		const notes = rows[0].notes as Array<{ action_id: number; note: string; datetime: string }>;
		expect(notes).toHaveLength(2);
		expect(notes[0].datetime >= notes[1].datetime).toBe(true);
		expect(notes[0]).not.toHaveProperty('ticket');
		const without = await ask(ticketTool('get', { ticketId: pick(5), lastNotes: 0 }));
		expect(without.rows[0]).not.toHaveProperty('notes');
		expect(without.asked.some((one) => one.includes('/Actions'))).toBe(false);
	});

	test('Raw returns what Halo sends, also in a tool', async () => {
		const { rows } = await ask(
			ticketTool('get', { ticketId: pick(5), output: 'raw', lastNotes: 0 }),
		);
		expect(rows[0]).toHaveProperty('status_id');
	});
});

describe('an argument accepts an ID, an address or a name', () => {
	const ticketId = { __rl: true, mode: 'list', value: opened('Ticket') };

	test.each([
		['its ID', '5'],
		['its number as people write it', '#5'],
		['its address', () => `${world.halo.credentials.url.replace(/\/api\/?$/, '')}/ticket?id=5`],
		[
			'its summary',
			() => String(world.halo.records('Tickets').find(({ id }) => id === 5)?.summary),
		],
	])('%s', async (_, given) => {
		const Ticket = typeof given === 'function' ? given() : given;
		const same = world.halo.records('Tickets').filter(({ summary }) => summary === Ticket);
		const { rows, error } = await ask(ticketTool('get', { ticketId }), { Ticket });
		if (same.length > 1) expect(error).toContain('Call again with one of: ');
		else expect(rows[0]).toHaveProperty('id', 5);
	});

	test('an unknown name is refused with the existing ones', async () => {
		const clientId = { __rl: true, mode: 'list', value: opened('Client') };
		const { error, asked } = await ask(
			{ resource: 'client', operation: 'update', allowChanges: true, clientId },
			{ Client: 'Har' },
		);
		expect(error).toMatch(/^No client is called 'Har'\. Call again with one of: .*\(\d+\)/);
		expect(asked.filter((one) => !one.startsWith('GET'))).toEqual([]);
	});
});

test('the model receives the complete text of a refusal', async () => {
	const parameters = await allOpened(world, { resource: 'ticket', operation: 'create' });
	const tool = await toolOf(world, parameters);
	const blank = Object.fromEntries(Object.keys(tool.arguments).map((key) => [key, '']));
	expect(await tool.call(blank)).toEqual({
		error:
			"An AI agent may not use 'Create' with this tool: it changes Halo. A person can allow it: switch on 'Allow Changes' in the tool's node.",
	});
});

test('a tool reads no field of the item that is not opened to the model', async () => {
	const fields = { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] };
	const { error, asked } = await ask(
		{ resource: 'ticket', operation: 'create', allowChanges: true, fields },
		{ summary: 'from nowhere' },
	);
	expect(error).toContain("'Map Automatically' cannot be used in an AI tool");
	expect(asked).toEqual([]);
});
