import { expect, scenario } from '../support/scenario.mts';

const closed = 9;

scenario('close-children', async ({ run, halo }) => {
	const parent = { tickettype_id: 1, status_id: 2, client_id: 1, summary: 'Line is down' };
	halo.seed('Tickets', [
		{ ...parent, id: 9000 },
		{ ...parent, id: 9001, summary: "Somebody else's" },
		...Array.from({ length: 120 }, (_, at) => ({ ...parent, id: 9101 + at, parent_id: 9000 })),
		{ ...parent, id: 9301, parent_id: 9000, status_id: closed, closure_note: 'Long ago' },
		{ ...parent, id: 9302, parent_id: 9001 },
	]);
	const writes = () =>
		halo.requests.filter(({ method, path }) => method === 'POST' && !/token/.test(path));
	const ticket = (id: number) => halo.records('Tickets').find((one) => one.id === id);
	const pinned = { 'Major Incident': [{ ticket: 9000, note: 'Line is back' }] };

	await run({ pinned });

	// one call for all the children, and one for the note
	expect(writes().map(({ path }) => path)).toEqual(['/api/Tickets', '/api/Actions']);
	expect(writes()[0].body).toHaveLength(120);
	for (let id = 9101; id <= 9220; id++) {
		expect(ticket(id)).toMatchObject({ status_id: closed, closure_note: 'Line is back' });
	}
	expect(ticket(9301)).toMatchObject({ closure_note: 'Long ago' });
	expect(ticket(9302)).toMatchObject({ status_id: 2 });
	expect(ticket(9000)).toMatchObject({ status_id: 2 });
	const [note] = halo.records('Actions').filter(({ ticket_id }) => ticket_id === 9000);
	expect(String(note.note)).toMatch(/^Closed with this ticket: .*\b9101\b/);
	expect(String(note.note)).toMatch(/\b9220\b/);

	// nothing is left to close
	await run({ pinned });
	expect(writes()).toHaveLength(2);
});
