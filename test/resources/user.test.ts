import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
	world.halo.seed('Users', [
		{
			name: 'Ada Byron',
			emailaddress: 'ada@one.example',
			client_id: 1,
			site_id: 1,
			inactive: false,
		},
		{
			name: 'Ada B',
			emailaddress: 'ada@one.example.org',
			client_id: 1,
			site_id: 1,
			inactive: false,
		},
		{ name: 'Old Ada', emailaddress: 'old@one.example', client_id: 1, site_id: 1, inactive: true },
		{ name: 'Twin A', emailaddress: 'twin@one.example', client_id: 1, site_id: 1, inactive: false },
		{ name: 'Twin B', emailaddress: 'twin@one.example', client_id: 2, site_id: 2, inactive: false },
	]);
});
afterAll(async () => await world.halo.close());

const find = async (emailAddress: string, more = {}) =>
	await world.run('user', 'findByEmail', { emailAddress, ...more });

describe('Find by Email', () => {
	test('returns the one user with exactly this address, in any case', async () => {
		const { items } = await find(' ADA@one.example ');
		expect(items.map(({ json }) => json.name)).toEqual(['Ada Byron']);
	});

	test('returns nothing if nobody has the address, or stops on request', async () => {
		expect((await find('nobody@one.example')).items).toEqual([]);
		const { error } = await find('nobody@one.example', { options: { ifNone: 'stop' } });
		expect(error?.message).toBe('No user has the address nobody@one.example');
	});

	test('stops and lists the users if several have it, unless all are requested or the client decides', async () => {
		const { error } = await find('twin@one.example');
		expect(error?.message).toContain('2 users have the address');
		expect(error?.description).toMatch(/Twin A.*Twin B/);
		const all = await find('twin@one.example', { options: { ifSeveral: 'all' } });
		expect(all.items).toHaveLength(2);
		const one = await find('twin@one.example', { clientId: pick(2) });
		expect(one.items.map(({ json }) => json.name)).toEqual(['Twin B']);
	});

	test('leaves inactive users out unless they are requested', async () => {
		expect((await find('old@one.example')).items).toEqual([]);
		const { items } = await find('old@one.example', { options: { includeInactive: true } });
		expect(items.map(({ json }) => json.name)).toEqual(['Old Ada']);
	});

	test('refuses an incomplete list, even if the user is in the part that Halo returned', async () => {
		const [ada] = world.halo.records('Users').filter(({ name }) => name === 'Ada Byron');
		world.halo.failNext({
			status: 200,
			body: { record_count: 5, users: [ada] },
			match: { method: 'GET', path: '/api/Users' },
			times: 2,
		});
		const { error, items } = await find('ada@one.example');
		expect(error?.message).toBe('Halo counts 5 records but returned 1. Nothing was written.');
		expect(items).toEqual([]);
	});

	test('refuses an invalid address, and sends no request', async () => {
		world.asked();
		expect((await find('={{ "" }}')).error?.message).toBe("'Email Address' is empty");
		expect((await find('Ada')).error?.message).toContain('not an email address');
		expect(world.asked()).toEqual([]);
	});
});

describe('Create or Update by email with none, one or several matches', () => {
	const upsert = async (emailaddress: string, name: string) =>
		await world.run('user', 'upsert', {
			siteId: pick(1),
			fields: map({ name, emailaddress }, 'emailaddress'),
		});

	test('creates, updates, and stops', async () => {
		const [made] = (await upsert('new@one.example', 'New')).items;
		const [same] = (await upsert('new@one.example', 'Renamed')).items;
		expect(same.json).toMatchObject({ id: made.json.id, name: 'Renamed' });
		const { error } = await upsert('twin@one.example', 'Which');
		expect(error?.message).toContain("2 users have 'Email Address'");
	});
});

test('a filter with an empty expression sends nothing, since Halo would return all users', async () => {
	world.asked();
	const { error } = await world.run('user', 'getAll', {
		clientId: { __rl: true, mode: 'id', value: '={{ $json.nothing }}' },
	});
	expect(error?.message).toBe("'Client' is empty: its expression returned nothing");
	expect(world.asked()).toEqual([]);
});
