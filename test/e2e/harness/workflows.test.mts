import { chain, download, haloNode, node } from '../support/chain.mts';
import { hashOf, manyBytes, megabytes } from '../support/bytes.mts';
import { expect, test } from '../support/world.mts';

/** What scenarios rely on, shown with workflows that serve nothing else. */

const getTicket = haloNode('Read', 'ticket', 'get', {
	ticketId: { __rl: true, mode: 'id', value: '={{ $json.ticket }}' },
});

test('a failed workflow reports the node, the item and the reason', async ({ world }) => {
	const alert = node('Alert', 'set', 3.4, {
		mode: 'raw',
		jsonOutput: '{ "ticket": 987654 }',
	});
	const workflow = await world.save(chain('Fails on purpose', alert, getTicket));

	await expect(workflow.run()).rejects.toThrow(/'Read' failed at item 0: .+/);
	const outcome = await workflow.attempt();
	expect(outcome.status).toBe('error');
	expect(outcome.ran('Alert')).toBe(true);
	expect(outcome.error?.description).toBeTruthy();
});

test('data is pinned for one run, and Halo may change between runs', async ({ world }) => {
	const [{ id }] = world.halo.seed('Tickets', [
		{ id: 9001, summary: 'Before', tickettype_id: 1, status_id: 1, client_id: 1 },
	]);
	const alert = node('Alert', 'set', 3.4, { mode: 'raw', jsonOutput: '{ "ticket": 987654 }' });
	const workflow = await world.save(chain('Runs twice', alert, getTicket));

	const first = await workflow.run({ pinned: { Alert: [{ ticket: id }] } });
	expect(first.json('Read')).toMatchObject([{ summary: 'Before' }]);
	await world.witness.post('/Tickets', [{ id, summary: 'After' }]);
	const second = await workflow.run({ pinned: { Start: [{}], Alert: [{ ticket: id }] } });
	expect(second.json('Read')).toMatchObject([{ summary: 'After' }]);
	await expect(workflow.run()).rejects.toThrow("'Read' failed");
});

test('a Code node runs, and requests to other services are recorded', async ({ world }) => {
	const { elsewhere } = world;
	elsewhere.answer('POST https://chat.example.com/hooks/*', { json: { ok: 'heard' } });
	const code = node('Words', 'code', 2, {
		jsCode: "return [{ json: { text: ['two', 'words'].join(' ') } }];",
	});
	const send = node('Tell', 'httpRequest', 4.2, {
		method: 'POST',
		url: 'https://chat.example.com/hooks/7?thread=1',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify({ text: $json.text }) }}',
	});
	const outcome = await (await world.save(chain('Talks', code, send))).run();

	expect(outcome.json('Tell')).toEqual([{ ok: 'heard' }]);
	expect(elsewhere.to('https://chat.example.com')).toMatchObject([
		{
			method: 'POST',
			url: 'https://chat.example.com/hooks/7?thread=1',
			body: { text: 'two words' },
		},
	]);
});

test('a service without a prepared response returns 404', async ({ world }) => {
	const ask = node('Ask', 'httpRequest', 4.2, { url: 'https://hudu.example.com/api/companies' });
	const outcome = await (await world.save(chain('Asks', ask))).attempt();
	expect(outcome.error).toMatchObject({ node: { name: 'Ask' }, httpCode: '404' });
});

test('a workflow that is switched on runs when its trigger is called', async ({ world, stack }) => {
	const hook = { ...node('Start', 'webhook', 2, { path: 'harness', httpMethod: 'POST' }) };
	const workflow = await world.save({
		name: 'Is called',
		nodes: [{ ...hook, ...{ id: 'hook', webhookId: 'harness', position: [0, 0] } }],
		connections: {},
	});
	await expect(workflow.attempt()).rejects.toThrow("'Start' waits for a call");

	await workflow.switchOn();
	for (const text of ['once', 'twice']) {
		const called = await fetch(`${stack.editorUrl}/webhook/harness`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ text }),
		});
		expect(called.status, await called.text()).toBe(200);
		expect((await workflow.next()).json('Start')).toMatchObject([{ body: { text } }]);
	}
	await workflow.switchOff();
});

test('a 20 MB file passes through n8n unchanged', async ({ world }) => {
	const file = manyBytes(megabytes(20));
	world.elsewhere.answer('GET https://files.example.com/big.bin', { bytes: file });
	const fetchIt = download('Download', 'https://files.example.com/big.bin');
	const outcome = await (await world.save(chain('Downloads', fetchIt))).run();

	const [{ binary }] = outcome.items('Download');
	expect(binary?.data.fileName).toBe('big.bin');
	expect(hashOf(await outcome.bytes('Download'))).toBe(hashOf(file));
});
