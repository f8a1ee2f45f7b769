import { teams } from '../support/microsoft.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('contact-upsert', async ({ run, halo, elsewhere }) => {
	const told = teams(elsewhere);
	const contact = {
		name: 'Kim Larsen',
		email: 'kim@larsen.example',
		phone: '01632 960123',
		title: 'Clerk',
		client: 'Amber Engineering',
		site: 'Main',
	};
	const bring = async (...contacts: object[]) =>
		await run({ pinned: { Contact: contacts.map((one) => ({ ...contact, ...one })) } });
	const users = () => halo.records('Users');
	const client = halo.records('Client').find(({ name }) => name === contact.client);
	const count = users().length;

	// Nobody has the address: created. The second contact is one that Halo has: updated, not added.
	const known = users().find(
		({ emailaddress }) => emailaddress === 'dan.barnes@alder-accountants.example',
	);
	const dan = {
		name: 'Dan Barnes',
		email: 'Dan.Barnes@alder-accountants.example',
		client: 'Alder Accountants',
	};
	await bring({}, dan);
	expect(users()).toHaveLength(count + 1);
	expect(users().find(({ emailaddress }) => emailaddress === contact.email)).toMatchObject({
		name: 'Kim Larsen',
		title: 'Clerk',
		client_id: client?.id,
		site_id: client?.main_site_id,
	});
	expect(users().find(({ id }) => id === known?.id)).toMatchObject({
		phonenumber: contact.phone,
		title: 'Clerk',
	});

	await bring({ phone: '01632 960999' });
	expect(users()).toHaveLength(count + 1);
	expect(users().at(-1)).toMatchObject({
		emailaddress: contact.email,
		phonenumber: '01632 960999',
	});
	expect(elsewhere.requests).toEqual([]);

	// Several have it: that one is reported and the next goes on.
	const twice = users().filter(({ emailaddress }) => emailaddress === 'chris@consultant.example');
	const outcome = await bring({ email: 'chris@consultant.example' }, { phone: '01632 960111' });
	expect(outcome.json('Create or Update User')).toHaveLength(1);
	expect(users().at(-1)).toMatchObject({ phonenumber: '01632 960111' });
	expect(users().filter(({ emailaddress }) => emailaddress === 'chris@consultant.example')).toEqual(
		twice,
	);
	expect(told()).toEqual([
		expect.stringContaining("2 users have 'Email Address' = 'chris@consultant.example'"),
	]);
});
