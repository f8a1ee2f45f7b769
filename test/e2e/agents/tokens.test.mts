import { getEncoding } from 'js-tiktoken';
import { agent, haloTool, locatorByModel } from '../support/agent.mts';
import { expect, test } from '../support/world.mts';

/** What answers cost, counted as OpenAI's newer models count. */
const encoding = getEncoding('o200k_base');
const tokens = (text: string) => encoding.encode(text).length;

test('tokens of a list, of a ticket with its emails, and of a long list', async ({
	world,
}, info) => {
	const { halo, model, save } = world;
	const ticket = { client_id: 1, tickettype_id: 1, status_id: 1, sla_id: 1, priority_id: 2 };
	const paragraph =
		'<p style="font-family:Calibri">The printer on the second floor prints only half of each page since the update.</p>';
	const mail = paragraph.repeat(80);
	halo.seed('Tickets', [
		{
			...ticket,
			id: 9001,
			summary: 'Half pages',
			details: mail.replace(/<[^>]+>/g, ' '),
			details_html: mail,
		},
	]);
	const notes = Array.from({ length: 8 }, (_, at) => ({
		ticket_id: 9001,
		id: at + 1,
		outcome: 'Note',
		who: 'Maya Lindqvist',
		note: `Tried driver ${at}`,
		datetime: `2026-02-0${at + 1}T10:00:00Z`,
	}));
	halo.seed('Actions', notes);
	const tools = [
		haloTool('Fifty', 'ticket', 'getAll', {
			limit: 50,
			output: 'selected',
			outputFields: ['id', 'summary', 'status_name', 'priority_name', 'client_name'],
		}),
		haloTool('Usual', 'ticket', 'getAll', { limit: 20 }),
		haloTool('One', 'ticket', 'get', { ticketId: locatorByModel('Ticket_ID') }),
		haloTool('Long', 'ticket', 'getAll', { returnAll: true }),
	];
	const workflow = await save(agent({ text: 'Read', tools }));
	model.play({ call: { Fifty: {}, One: { Ticket_ID: '9001' }, Usual: {} } }, { say: 'Read' });
	await workflow.run();
	const [fifty, one, usual] = model.requests.at(-1)!.results;

	halo.seed(
		'Tickets',
		Array.from({ length: 5_000 }, (_, at) => ({
			...ticket,
			id: 20_000 + at,
			summary: `Ticket ${at}`,
		})),
	);
	model.play({ call: { Long: {} } }, { say: 'Read' });
	await workflow.run();
	const [long] = model.requests.at(-1)!.results;

	const schemas = model.requests[0].tools.map((tool) => tokens(JSON.stringify(tool)));
	const counted = {
		fifty: tokens(fifty),
		usual: tokens(usual),
		one: tokens(one),
		long: tokens(long),
		tools: schemas,
	};
	console.log(counted);
	info.annotations.push({ type: 'tokens', description: JSON.stringify(counted) });
	expect(fifty.match(/"summary"/g)).toHaveLength(50);
	expect(counted.fifty).toBeLessThanOrEqual(3_000);
	expect(one).toContain('prints only half of each page');
	expect(one.match(/Tried driver/g)).toHaveLength(5);
	expect(counted.one).toBeLessThanOrEqual(1_500);
	expect(long).toContain('"more":true');
	expect(long).toMatch(/"total":5\d\d\d/);
	expect(counted.long).toBeLessThanOrEqual(5_000);
});
