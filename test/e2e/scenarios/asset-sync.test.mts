import { teams } from '../support/microsoft.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('asset-sync', async ({ run, halo, elsewhere }) => {
	const told = teams(elsewhere);
	const place = { client_id: 1, site_id: 1, inactive: false };
	const user = { id: 2, name: 'Dan Barnes' };
	const fields = [
		{ id: 1, name: 'Model', value: 'Ridge 14' },
		{ id: 3, name: 'Operating System', value: 'Windows 10' },
	];
	halo.seed(
		'Asset',
		['A-1', 'A-2', 'A-3', 'A-4'].map((inventory_number, at) => ({
			...place,
			id: 9001 + at,
			inventory_number,
			assettype_id: 1,
			fields,
			users: [user],
			warranty_end: '2027-01-01T00:00:00',
		})),
	);
	const emil = 'emil.mendes@alder-accountants.example';
	const warranty_until = '2029-03-31';
	const system = { 'Operating System': 'Windows 11' };
	elsewhere.answer('GET https://rmm.example.com/api/devices', {
		json: [
			{ tag: 'A-1', user: emil, warranty_until, details: { ...system, Memory: '32 GB' } },
			{
				tag: 'A-2',
				user: '',
				warranty_until,
				details: { ...system, 'BIOS Version': '1.4', Colour: 'grey' },
			},
			{ tag: 'A-3', user: 'nobody@larsen.example', warranty_until, details: system },
			{ tag: 'Unheard of', user: emil, warranty_until, details: {} },
		],
	});
	const asset = (tag: string) => halo.records('Asset').find((one) => one.inventory_number === tag);
	const untouched = [asset('A-3'), asset('A-4')];

	await run({ pinned: { Client: [{ name: 'Alder Accountants' }] } });
	expect(elsewhere.requests[0].query.get('customer')).toBe('Alder Accountants');
	expect(asset('A-1')).toMatchObject({
		warranty_end: '2029-03-31T00:00:00',
		users: [{ id: 6 }],
		fields: [
			{ id: 1, value: 'Ridge 14' },
			{ id: 3, value: 'Windows 11' },
			{ id: 4, value: '32 GB' },
		],
	});
	// Without a user in the other system the asset keeps its own.
	expect(asset('A-2')).toMatchObject({
		warranty_end: '2029-03-31T00:00:00',
		users: [user],
		fields: [{ id: 1 }, { id: 3, value: 'Windows 11' }],
	});
	expect([asset('A-3'), asset('A-4')]).toEqual(untouched);

	expect(told().sort()).toEqual([
		'A-2: Halo has no such field for this type of asset: BIOS Version: 1.4, Colour: grey',
		expect.stringMatching(/^A-3: .*nobody@larsen.example/),
	]);
});
