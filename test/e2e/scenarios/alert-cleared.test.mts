import { expect, scenario } from '../support/scenario.mts';

scenario('alert-cleared', async ({ run, halo, witness }) => {
	const uid = "o'hara-disk";
	const seeded = { tickettype_id: 5, client_id: 1, customfields: [] };
	halo.seed('Tickets', [
		{ ...seeded, id: 9001, summary: 'Before', status_id: 1 },
		{ ...seeded, id: 9002, summary: 'Disk', status_id: 2 },
		{ ...seeded, id: 9003, summary: 'Of another alert', status_id: 1 },
	]);
	const marked = (id: number, value: string) => ({
		id,
		customfields: [{ name: 'CFAlertUid', value }],
	});
	await witness.post('/Tickets', [marked(9001, uid), marked(9002, uid), marked(9003, 'other')]);
	const clear = async (uid: string) =>
		await run({ pinned: { 'Alert Cleared': [{ uid, text: 'All is well.' }] } });
	const writes = () =>
		halo.requests.filter(({ method, path }) => method === 'POST' && /Tickets|Actions/i.test(path));
	const statusOf = (id: number) => halo.records('Tickets').find((one) => one.id === id)?.status_id;
	const before = writes().length;

	const [resolved] = (await clear(uid)).json('Resolve Ticket');
	expect(resolved).toMatchObject({ id: 9002, changed: true, status_name: 'Resolved' });
	expect(statusOf(9002)).toBe(8);
	const notes = halo.records('Actions').filter(({ ticket_id }) => ticket_id === 9002);
	expect(notes).toMatchObject([
		{ note: 'The alert has cleared: All is well.', hiddenfromuser: true },
	]);
	expect(writes()).toHaveLength(before + 1);

	// Already closed: left alone. Nobody has heard of it: nothing to do.
	const [left] = (await clear(uid)).json('Resolve Ticket');
	expect(left).toMatchObject({ id: 9002, changed: false });
	expect((await clear('never raised')).ran('Resolve Ticket')).toBe(false);
	expect(writes()).toHaveLength(before + 1);
	expect([statusOf(9001), statusOf(9003)]).toEqual([1, 1]);
});
