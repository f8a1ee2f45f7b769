import type { Row } from '../../../sandbox/halo/index.mts';
import { teams } from '../support/microsoft.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('licences-to-recurring-invoices', async ({ run, halo, elsewhere }) => {
	const invoices = halo.records('RecurringInvoice');
	const linesOf = ({ lines }: Row) => lines as Row[];
	const nameOf = ({ client_id }: Row) =>
		halo.records('Client').find(({ id }) => id === client_id)?.name as string;
	const [first, second] = invoices;
	const seats = (invoice: Row) => Number(linesOf(invoice)[0].qty_order);
	// one line of the first client differs, and none of the second
	const counts = [
		{ client: nameOf(first), workstations: seats(first), mailboxes: seats(first) + 3 },
		{ client: nameOf(second), workstations: seats(second), mailboxes: null },
		{ client: 'Nobody We Know', workstations: 1, mailboxes: 1 },
	];
	elsewhere.answer('GET https://licences.example.com/api/counts', { json: counts });
	const told = teams(elsewhere);
	const sent = () =>
		halo.requests.filter(({ path }) => /updatelines/i.test(path)).map(({ body }) => body);

	await run();
	const [, mailboxes] = linesOf(first);
	expect(sent()).toEqual([[{ id: mailboxes.id, ihid: first.id, qty_order: seats(first) + 3 }]]);
	const after = halo.records('RecurringInvoice').find(({ id }) => id === first.id);
	expect(after?.lines).toMatchObject([
		linesOf(first)[0],
		{ ...mailboxes, qty_order: seats(first) + 3 },
	]);
	expect(told()).toEqual([expect.stringMatching(/^Nobody We Know: No client is called/)]);

	await run();
	expect(sent()).toHaveLength(1);
});
