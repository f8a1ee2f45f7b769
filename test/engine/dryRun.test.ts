import type { IDataObject } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import type { LoggedRequest } from '../../sandbox/halo/index.mts';
import { exampleOf, ownExamples } from '../support/examples.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

const changing = resources.flatMap(({ value: resource, operations }) =>
	operations
		.filter(({ changes }) => changes)
		.map(({ option, properties }) => ({ resource, operation: String(option.value), properties })),
);

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

/** What Halo was asked since then, but for signing in. */
const since = (start: number) =>
	world.halo.requests.slice(start).filter(({ path }) => !/token|authinfo|instanceinfo/i.test(path));
const writes = (requests: LoggedRequest[]) => requests.filter(({ method }) => method !== 'GET');

/** A request as Dry Run shows it. */
const shown = ({ method, path, query, body }: LoggedRequest) => {
	const url = new URL(path, world.halo.url);
	return { method, path: url.pathname, query, body: body ?? null };
};

function planned({ method, url, body }: IDataObject) {
	const { pathname, searchParams } = new URL(String(url));
	const query = [...searchParams].map(([name, value]) => [name.toLowerCase(), value]);
	return { method, path: pathname, query: Object.fromEntries(query) as IDataObject, body };
}

describe('wish 20: Dry Run', () => {
	test.each(changing)(
		'$resource $operation sends nothing, and shows what it then really sends',
		async ({ resource, operation, properties }) => {
			const options = properties.find(({ name }) => name === 'options');
			expect(options?.options?.map(({ name }) => name)).toContain('dryRun');

			const { parameters, items, later } = await exampleOf(world, resource, operation);
			const run = async (dryRun: boolean) => {
				const before = (parameters.options ?? {}) as IDataObject;
				const start = world.halo.requests.length;
				const outcome = await world.bench.runNode({
					parameters: {
						resource,
						operation,
						...parameters,
						options: { ...before, ...(dryRun ? { dryRun } : {}) } as never,
					},
					...(items ? { items } : {}),
				});
				expect(outcome.error).toBeUndefined();
				return { json: outcome.items.map(({ json }) => json), sent: writes(since(start)) };
			};

			const dry = await run(true);
			expect(dry.sent).toEqual([]);
			expect(dry.json.length).toBeGreaterThan(0);
			for (const request of dry.json) {
				expect(Object.keys(request)).toEqual(['method', 'url', 'headers', 'body']);
				expect(request.url).toContain(world.halo.api);
			}
			const text = JSON.stringify(dry.json);
			const stored = world.bench.credentials.stored.get('haloServiceApi');
			for (const secret of [stored?.accessToken, stored?.clientSecret]) {
				expect(String(secret).length).toBeGreaterThan(9);
				expect(text).not.toContain(secret);
			}
			expect(text).not.toMatch(/bearer|authorization/i);

			const real = await run(false);
			const [first, ...others] = real.sent.map(shown);
			expect(planned(dry.json[0])).toEqual(first);
			if (!later) expect(dry.json.slice(1).map(planned)).toEqual(others);
		},
	);

	test('every example is of an existing operation', () => {
		const known = changing.map(({ resource, operation }) => `${resource}.${operation}`);
		expect(known).toEqual(expect.arrayContaining(Object.keys(ownExamples)));
	});

	test('shows a request for each item, with names resolved', async () => {
		const parameters = { fields: { mappingMode: 'autoMapInputData', value: null } as never };
		const items = [
			{ summary: 'One', agent_id: 'Maya Lindqvist' },
			{ summary: 'Two', agent_id: 3 },
		];
		const options = { dryRun: true };
		const rows = await world.json('ticket', 'create', { ...parameters, options }, items);
		expect(rows.map(({ body }) => body)).toEqual([
			[{ summary: 'One', agent_id: 3 }],
			[{ summary: 'Two', agent_id: 3 }],
		]);
	});

	test('is refused for the same reasons as a real run, before anything is sent', async () => {
		const start = world.halo.requests.length;
		const { error } = await world.run('ticket', 'update', {
			ticketId: pick(1),
			fields: map({}),
			options: { dryRun: true },
		});
		expect(error?.message).toBe('There is nothing to change');
		expect(since(start)).toEqual([]);
	});
});
