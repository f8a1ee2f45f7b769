import { expect, scenario } from '../support/scenario.mts';

scenario('leaver', async ({ run, attempt, halo }) => {
	const place = { client_id: 1, site_id: 1, inactive: false };
	halo.seed('Users', [
		{ ...place, id: 9001, name: 'Kim Larsen', emailaddress: 'Kim@larsen.example' },
		{ ...place, id: 9002, name: 'Jo Kim', emailaddress: 'notkim@larsen.example' },
		{ ...place, id: 9003, name: 'Kim Two', emailaddress: 'kim@larsen.example.org' },
		{ ...place, id: 9004, name: 'Gone', emailaddress: 'gone@larsen.example', inactive: true },
	]);
	const kim = { id: 9001, name: 'Kim Larsen' };
	const jo = { id: 9002, name: 'Jo Kim' };
	const asset = { assettype_id: 1, client_id: 1, site_id: 1 };
	halo.seed('Asset', [
		{ ...asset, id: 9001, inventory_number: 'A', users: [kim] },
		{ ...asset, id: 9002, inventory_number: 'B', users: [jo, kim] },
		{ ...asset, id: 9003, inventory_number: 'C', users: [jo] },
	]);
	const leave = (email: string) => ({ pinned: { Leaver: [{ email }] } });
	const isInactive = (id: number) => halo.records('Users').find((one) => one.id === id)?.inactive;
	const usersOf = (id: number) => halo.records('Asset').find((one) => one.id === id)?.users;

	await run(leave(' kim@larsen.example'));
	expect([9001, 9002, 9003].map(isInactive)).toEqual([true, false, false]);
	expect([9001, 9002, 9003].map(usersOf)).toEqual([[], [jo], [jo]]);

	// Nobody, nobody who is active, and two people: it says so, and writes nothing.
	const writes = () =>
		halo.requests.filter(({ method, path }) => method === 'POST' && !/token/.test(path));
	const written = writes().length;
	for (const [email, message] of [
		['im@larsen.example', 'No active user has the email im@larsen.example. Nothing was changed.'],
		['gone@larsen.example', 'No active user has the email gone@larsen.example'],
		['chris@consultant.example', /^2 users have the email chris@consultant.example: Chris Dale/],
	] as const) {
		const { status, error } = await attempt(leave(email));
		expect(status).toBe('error');
		expect(error?.message).toMatch(message);
	}
	expect(writes()).toHaveLength(written);
});
