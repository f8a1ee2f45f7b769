import { expect, scenario } from '../support/scenario.mts';

scenario('contact-import', async ({ run, halo }) => {
	const users = () => halo.records('Users');
	const imported = () =>
		users().filter(({ emailaddress }) => /^contact\.\d+@/.test(String(emailaddress)));
	const posts = () =>
		halo.requests.filter(({ method, path }) => method === 'POST' && /\/Users/i.test(path)).length;
	const count = users().length;

	await run({ patience: 90_000 });
	expect(users()).toHaveLength(count + 1000);
	expect(new Set(imported().map(({ emailaddress }) => emailaddress)).size).toBe(1000);
	expect(imported()[41]).toMatchObject({ name: 'Contact 42', phonenumber: '01632 960041' });
	expect(posts()).toBe(10);

	// Again: all of them are found. One whose client is not known is told, and the others go on.
	const contact = { name: 'Kim Larsen', client: 'Alder Accountants', site: 'Main' };
	const outcome = await run({
		patience: 90_000,
		pinned: {
			'One by One': [
				{ ...contact, email: 'contact.7@alder-accountants.example', phone: '1' },
				{ ...contact, email: 'kim@larsen.example', client: 'Nobody Ltd' },
				{ ...contact, email: 'new@alder-accountants.example' },
			],
		},
	});
	expect(posts()).toBe(11);
	expect(users()).toHaveLength(count + 1001);
	expect(imported()[6]).toMatchObject({ name: 'Kim Larsen', phonenumber: '1' });
	expect(outcome.json('Not Written')).toEqual([
		{ email: 'kim@larsen.example', reason: expect.stringContaining('Nobody Ltd') },
	]);
});
