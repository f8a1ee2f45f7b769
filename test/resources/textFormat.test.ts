import type { IDataObject } from 'n8n-workflow';
import { openWorld, map, pick, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world ??= await openWorld();
	world.halo.reset();
	world.asked();
});
afterAll(async () => await world.halo.close());

/** The body of the only write. */
const sent = () => {
	const writes = world.halo.requests.filter(({ method }) => method === 'POST');
	const bodies = writes.map(({ body }) => (body as IDataObject[])[0]).filter(Boolean);
	expect(bodies).toHaveLength(1);
	return bodies[0];
};

/** What a reader of HTML sees, line by line. */
const seen = (html: unknown) =>
	String(html)
		.replace(/<br>/g, '\n')
		.replace(/<\/?p>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');

const texts = [
	'From: Service Desk <desk@example.com>\nSent: Monday\n\nMy screen < 10 inches & flickers.\nRegards',
	'PS> Get-Item <path>\n<NULL>',
	'if a <b and c> d\nline 2',
	'See docs <https://docs.example.com/a?b=1>\nline 2',
	// two more of the kind
	'List<int> list = new(); // <br> is "text" here\n\n\n&amp; stays &amp;',
	'<b>Error</b> in <script>alert(1)</script>\n\t* not a list\n# no heading',
];

const ways: Array<[string, (text: string) => Promise<unknown>, string]> = [
	[
		'Ticket > Add Note',
		async (note) => await world.json('ticket', 'addNote', { ticketId: pick(1), note }),
		'note_html',
	],
	[
		'Ticket > Close',
		async (note) => await world.json('ticket', 'close', { ticketId: pick(openTicket()), note }),
		'note_html',
	],
	[
		'Ticket > Log Time',
		async (note) => await world.json('ticket', 'logTime', { ticketId: pick(1), hours: 1, note }),
		'note_html',
	],
	[
		'Ticket > Send Email',
		async (emailMessage) =>
			await world.json('ticket', 'sendEmail', {
				ticketId: pick(openTicket()),
				emailTo: 'a@example.com',
				emailSubject: 'x',
				emailMessage,
			}),
		'emailbody_html',
	],
	[
		'Ticket > Create or Append',
		async (note) =>
			await world.json('ticket', 'createOrAppend', {
				findBy: 'ticketId',
				findId: String(openTicket()),
				fields: map({ summary: 'Alert' }),
				note,
			}),
		'note_html',
	],
	[
		'Appointment > Complete',
		async (completionNote) =>
			await world.json('appointment', 'complete', { appointmentId: pick(1), completionNote }),
		'complete_notehtml',
	],
];
const openTicket = () =>
	world.halo.seed('Tickets', [{ summary: 'Printer', tickettype_id: 1, status_id: 1 }])[0].id;

describe.each(ways)('%s', (_name, write, field) => {
	test.each(texts)('shows plain text as it was written: %j', async (text) => {
		await write(text);
		const body = sent();
		expect(seen(body[field])).toBe(text);
		expect(String(body[field])).not.toMatch(/<(?!br>|\/?p>)/);
		if (field !== 'complete_notehtml') expect(body.note).toBe(text);
	});
});

describe('the format', () => {
	const addNote = async (note: string, textFormat: string) => {
		await world.json('ticket', 'addNote', { ticketId: pick(1), note, textFormat });
		return sent();
	};

	test('HTML is sent unchanged', async () => {
		const body = await addNote('<p>Done &amp; <b>tested</b></p>', 'html');
		expect(body).toMatchObject({ note_html: '<p>Done &amp; <b>tested</b></p>' });
		expect(body).not.toHaveProperty('note');
	});

	test('Markdown becomes HTML, and HTML within it is text', async () => {
		const { note_html } = await addNote('**Done**, see `log` <script>', 'markdown');
		expect(note_html).toBe('<p><strong>Done</strong>, see <code>log</code> &lt;script&gt;</p>');
	});

	test('applies to emails and appointments', async () => {
		await world.json('ticket', 'sendEmail', {
			ticketId: pick(openTicket()),
			emailTo: 'a@example.com',
			emailSubject: 'x',
			emailMessage: '*Hello*',
			textFormat: 'markdown',
		});
		const html = '<p><em>Hello</em></p>';
		expect(sent()).toMatchObject({ emailbody_html: html, note_html: html });
		world.halo.requests.length = 0;
		await world.json('appointment', 'complete', {
			appointmentId: pick(1),
			completionNote: '<p>Done</p>',
			textFormat: 'html',
		});
		expect(sent()).toMatchObject({ complete_notehtml: '<p>Done</p>' });
	});

	test('Details (HTML) of Create or Append is sent as HTML, and Details as text', async () => {
		const append = async (details: IDataObject) => {
			world.halo.requests.length = 0;
			await world.json('ticket', 'createOrAppend', {
				findBy: 'ticketId',
				findId: String(openTicket()),
				fields: map({ summary: 'Alert', ...details }),
			});
			return sent();
		};
		const html = await append({ details_html: '<p>Disk <b>full</b></p>' });
		expect(html).toMatchObject({ note_html: '<p>Disk <b>full</b></p>' });
		const text = await append({ details: 'Disk <b>full' });
		expect(text).toMatchObject({ note: 'Disk <b>full', note_html: '<p>Disk &lt;b&gt;full</p>' });
	});
});
