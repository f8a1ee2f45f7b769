import { chain, haloNode } from './support/chain.mts';
import { expect, mapper, test } from './support/savedForm.mts';
import { picture } from './support/picture.mts';

/** Records that are chosen by the address of their page. */

const byUrl = (value: string) => ({ __rl: true, mode: 'url', value });
const byId = (value: string) => ({ __rl: true, mode: 'id', value });

test('an address left blank counts as not given where a record is optional', async ({
	editor,
	page,
	world,
}) => {
	const [ticket] = world.halo.seed('Tickets', [{ summary: 'Before', client_id: 2, user_id: 3 }]);
	const blank = { clientId: byUrl(''), userId: byUrl('') };
	const fields = mapper({ summary: 'No address' });
	const change = { ...blank, ticketId: byId(String(ticket.id)), fields };
	const workflow = await world.save(
		chain(
			'Blank addresses',
			haloNode('Log', 'ticket', 'create', { ...blank, fields }),
			haloNode('Change', 'ticket', 'update', change),
		),
	);
	await workflow.run();
	const bodies = world.halo.requests.flatMap(({ method, path, body }) =>
		method === 'POST' && path.endsWith('/Tickets') ? (body as object[]) : [],
	);
	expect(bodies).toEqual([{ summary: 'No address' }, { id: ticket.id, summary: 'No address' }]);
	const [after] = world.halo.records('Tickets').filter(({ id }) => id === ticket.id);
	expect(after).toMatchObject({ client_id: 2, user_id: 3, summary: 'No address' });

	await editor.openWorkflow(workflow.id);
	await editor.openNode('Change');
	for (const name of ['clientId', 'userId']) {
		const locator = page.getByTestId(`resource-locator-${name}`);
		await expect(locator).toBeVisible();
		await expect(locator.getByTestId('parameter-issues')).toHaveCount(0);
	}
	await picture(page, 'by-url-blank');
});

test('nothing is sent for an address of another Halo, or for one that was added and left blank', async ({
	world,
}) => {
	const attempt = async (name: string, more: object) => {
		const node = haloNode('Log', 'ticket', 'create', {
			fields: mapper({ summary: name }),
			...more,
		});
		return (await (await world.save(chain(name, node))).attempt()).failure;
	};
	const elsewhere = { clientId: byUrl('https://other.halopsa.com/customers?clientid=2') };
	expect(await attempt('Elsewhere', elsewhere)).toContain('an address of other.halopsa.com');
	const added = { related: { assetId: byUrl('') } };
	expect(await attempt('Added', added)).toContain('Choose an asset, or remove it');
	expect(world.halo.requests.filter(({ path }) => path.endsWith('/Tickets'))).toEqual([]);
});
