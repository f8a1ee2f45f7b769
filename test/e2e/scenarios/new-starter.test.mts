import { fieldEntities } from '../../../sandbox/halo/index.mts';
import { expect, scenario } from '../support/scenario.mts';

const status = { new: 1, inProgress: 2, approved: 6, closed: 9 };

scenario('new-starter', async ({ workflow, halo, elsewhere, witness }) => {
	const fields = ['CFStarterFirstName', 'CFStarterLastName', 'CFStarterEmail'];
	const usage = fieldEntities.Tickets;
	halo.seed(
		'FieldInfo',
		fields.map((name) => ({ name, label: name.slice(2), type: 0, usage, typeid: usage })),
	);
	const site = halo.records('Site').find((one) => one.client_id === 2 && one.name !== 'Main');
	const place = { client_id: 2, site_id: site?.id ?? null };
	// somebody else's, so that a change is not one of our own
	const request = { ...place, tickettype_id: 2, status_id: status.new, agent_id: 2 };
	halo.seed('Tickets', [
		{ ...request, id: 9001, summary: 'New starter' },
		{ ...request, id: 9002, summary: 'New starter, too' },
		{ ...request, id: 9003, summary: 'Another request' },
	]);
	const starter = (id: number, ...values: string[]) => ({
		id,
		customfields: values.map((value, at) => ({ name: fields[at], value })),
	});
	await witness.post('/Tickets', [
		starter(9001, 'Kim', 'Larsen', 'kim@larsen.example'),
		starter(9002, 'Jo', 'Larsen', 'jo@larsen.example'),
	]);
	await workflow.switchOn();
	const approve = async (id: number) => {
		await witness.post('/Tickets', [{ id, status_id: status.approved }]);
		await halo.deliveries();
		return await workflow.next();
	};
	const ticket = (id: number) => halo.records('Tickets').find((one) => one.id === id);
	const children = () =>
		halo.records('Tickets').filter(({ parent_id }) => Number(parent_id) > 9000);
	const users = () =>
		halo.records('Users').filter(({ emailaddress }) => /@larsen/.test(String(emailaddress)));

	elsewhere.answer('POST https://directory.example.com/users', { status: 201, json: { id: 'x' } });
	await approve(9001);
	const account = { first_name: 'Kim', last_name: 'Larsen', email: 'kim@larsen.example' };
	expect(elsewhere.requests).toMatchObject([{ body: account }]);
	expect(users()).toMatchObject([{ name: 'Kim Larsen', emailaddress: account.email, ...place }]);
	expect(children()).toHaveLength(3);
	expect(children()).toContainEqual(
		expect.objectContaining({
			summary: 'Prepare the laptop for Kim Larsen',
			parent_id: 9001,
			...place,
		}),
	);
	expect(ticket(9001)).toMatchObject({ status_id: status.closed, timetaken: 0.25 });

	// What it changed itself does not start it.
	const nothingMore = async () => {
		await halo.deliveries();
		await expect(workflow.next(3_000)).rejects.toThrow('Nothing started the workflow');
	};
	await nothingMore();
	expect(elsewhere.requests).toHaveLength(1);

	// No account: the request stays open and says why.
	elsewhere.answer('POST https://directory.example.com/users', {
		status: 409,
		json: { message: 'Taken' },
	});
	expect((await approve(9002)).ran('Add User')).toBe(false);
	expect(ticket(9002)).toMatchObject({ status_id: status.inProgress });
	const notes = halo.records('Actions').filter(({ ticket_id }) => ticket_id === 9002);
	expect(notes).toMatchObject([
		{ note: expect.stringContaining('The account could not be created: '), hiddenfromuser: true },
	]);
	await nothingMore();

	// An approved request without a starter is none of its business.
	expect((await approve(9003)).ran('Take It On')).toBe(false);
	expect(children()).toHaveLength(3);
	expect(users()).toHaveLength(1);
});
