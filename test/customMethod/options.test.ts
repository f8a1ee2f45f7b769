import type { IDataObject } from 'n8n-workflow';
import { callMethod, runMethod, saved, type Form } from '../support/customMethod.mts';
import { createBench } from '../support/engine.mts';
import { openWorld, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.halo.close());

const one = async (form: Form, item: IDataObject = {}) => {
	const [{ json }, ...more] = await callMethod(world, form, [item]);
	expect(more).toEqual([]);
	return json;
};

describe('a dry run', () => {
	const options = { dryRun: true };

	test('shows the complete request and sends nothing, not even a sign-in', async () => {
		const json = await one(
			{
				method: 'POST',
				path: '/api/Tickets/{id}',
				query: { a: '<<text>>', none: '' },
				headers: { 'X-Caller': 'n8n' },
				body: '[{"summary": "<<text>>"}]',
				options,
			},
			{ id: 5, text: 'a&b"c' },
		);
		expect(json).toEqual({
			method: 'POST',
			url: expect.stringMatching(/^http:\/\/[^/]+\/api\/Tickets\/5\?a=a%26b%22c$/),
			headers: {
				Accept: 'application/json',
				'Content-Type': 'application/json',
				'X-Caller': 'n8n',
			},
			body: [{ summary: 'a&b"c' }],
		});
		expect(world.halo.requests).toEqual([]);
	});

	test('shows the first page, and no body if there is none', async () => {
		const json = await one({ options, more: { pagination: 'limit', limit: 30 } });
		expect(json).toMatchObject({ method: 'GET', body: null });
		expect(json.url).toMatch(/\/api\/client\?pageinate=true&page_size=30&page_no=1$/);
	});

	test('never shows a token, also when n8n has one', async () => {
		await one({});
		expect(JSON.stringify(await one({ options }))).not.toMatch(/bearer|authorization/i);
	});

	test('refuses the same settings as a real run', async () => {
		const { error } = await runMethod(world, { path: 'https://evil.example/api', options });
		expect(error?.message).toContain('cannot be used');
	});
});

describe('never fail', () => {
	const options = { neverFail: true };

	test("returns Halo's status and reason", async () => {
		const json = await one({ path: '/api/client/999999', options });
		expect(json).toEqual({
			statusCode: 404,
			message: 'Halo has no record 999999 under /api/client',
			description: expect.stringContaining('Check the ID'),
		});
	});

	test('returns the status of a success, too', async () => {
		const output = { total: 'response^record_count' };
		expect(await one({ output, options })).toEqual({ statusCode: 200, total: expect.any(Number) });
	});

	test('keeps the fields of the item on request', async () => {
		const both = { ...options, includeInputFields: true };
		const json = await one({ path: '/api/client/999999', options: both }, { mine: 1 });
		expect(json).toMatchObject({ mine: 1, statusCode: 404 });
	});

	test('applies to paged lists and to unreadable responses', async () => {
		const more = { pagination: 'returnAll' };
		expect(await one({ path: '/api/Nonsense', more, options })).toMatchObject({ statusCode: 404 });
		world.halo.failNext({ status: 200, html: true, match: { path: 'client' } });
		expect(await one({ options })).toMatchObject({
			statusCode: 200,
			message: expect.stringMatching(/web page/i),
		});
	});

	test('applies to a Halo that cannot be reached', async () => {
		const bench = await createBench({
			haloServiceApi: { ...world.halo.credentials, url: 'http://127.0.0.1:9' },
		});
		const parameters = { resource: 'customMethod', operation: 'call', ...saved({ options }) };
		const { items, error } = await bench.runNode({ parameters });
		expect(error).toBeUndefined();
		expect(items[0].json).toEqual({
			statusCode: null,
			message: expect.any(String),
			description: expect.any(String),
		});
	});

	test('does not apply to invalid settings', async () => {
		const { error } = await runMethod(world, { path: '/api/client/<<nothing>>', options });
		expect(error?.message).toContain('<<nothing>> in the path has no value');
	});
});
