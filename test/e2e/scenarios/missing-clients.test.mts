import { expect, scenario } from '../support/scenario.mts';

scenario('missing-clients', async ({ run, halo, elsewhere }) => {
	const names = halo.records('Client').map(({ name }) => String(name));
	const [missing, excluded, other, ...known] = names;
	halo.seed('Client', [{ id: 9001, name: 'Long Gone', inactive: true }]);
	const customers = (list: string[]) =>
		elsewhere.answer('GET https://backup.example.com/*', { json: list.map((name) => ({ name })) });
	const settings = {
		tool: 'Backup',
		log_for: names[5],
		exclusions: ` ${excluded.toUpperCase()},Nobody`,
	};
	const compare = async () => (await run({ pinned: { Settings: [settings] } })).json('Ticket');
	const tickets = () =>
		halo.records('Tickets').filter(({ summary }) => summary === 'Clients missing from Backup');

	// Case does not count; a customer that only the tool has does not either.
	customers([...known.map((name) => ` ${name.toLowerCase()}`), 'Somebody Else']);
	const [first] = await compare();
	expect(first).toMatchObject({ result: 'created' });
	expect(tickets()).toMatchObject([
		{
			client_id: 6,
			details: `Active clients of Halo that are not in Backup (2):\n${missing}\n${other}`,
		},
	]);

	customers([...known, other]);
	expect(await compare()).toMatchObject([{ result: 'appended', id: first.id }]);
	const notes = halo.records('Actions').filter(({ ticket_id }) => ticket_id === first.id);
	expect(notes.at(-1)).toMatchObject({
		note_html: `<p>Active clients of Halo that are not in Backup (1):<br>${missing}</p>`,
		hiddenfromuser: true,
	});

	// All there, but for the excluded one: no ticket, no note.
	customers([...known, other, missing]);
	const outcome = await run({ pinned: { Settings: [settings] } });
	expect(outcome.ran('Ticket')).toBe(false);
	expect(tickets()).toHaveLength(1);
});
