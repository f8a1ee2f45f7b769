import { startModel, type ScriptedModel } from '../../sandbox/model/index.mts';

/** The scripted model, asked as a client of OpenAI asks. */

let model: ScriptedModel;
beforeEach(async () => {
	model = await startModel();
});
afterEach(async () => await model.close());

const schema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
const tool = { name: 'get_ticket', description: 'Reads a ticket', parameters: schema };
const chat = { tools: [{ type: 'function', function: tool }] };
const responses = { tools: [{ type: 'function', ...tool }] };

async function ask(path: string, body: object, key = model.apiKey) {
	const response = await fetch(`${model.url}${path}`, {
		method: 'POST',
		headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
		body: JSON.stringify({ model: 'scripted-model', ...body }),
	});
	return { status: response.status, text: await response.text() };
}

const json = async (path: string, body: object): Promise<unknown> =>
	JSON.parse((await ask(path, body)).text);

test('chat completions: calls a tool, reads its result, and responds', async () => {
	model.play({ call: { get_ticket: { id: '7' } } }, { when: 'Printer', say: 'It is the printer' });
	const system = { role: 'system', content: 'Be brief' };
	const user = { role: 'user', content: [{ type: 'text', text: 'What is 7?' }] };
	const first = await json('/chat/completions', { ...chat, messages: [system, user] });
	const tool_calls = [
		{ id: 'call_1', type: 'function', function: { name: 'get_ticket', arguments: '{"id":"7"}' } },
	];
	const called = { role: 'assistant', content: null, tool_calls };
	expect(first).toMatchObject({
		choices: [{ message: called, finish_reason: 'tool_calls' }],
	});

	const result = { role: 'tool', tool_call_id: 'call_1', content: 'Printer' };
	const messages = [system, user, called, result];
	expect(await json('/chat/completions', { ...chat, messages })).toMatchObject({
		choices: [{ message: { content: 'It is the printer' }, finish_reason: 'stop' }],
	});
	expect(model.requests[1]).toMatchObject({
		api: 'chat',
		system: 'Be brief',
		user: 'What is 7?',
		results: ['Printer'],
		last: 'Printer',
		tools: [tool],
	});
	expect(model.left()).toEqual([]);
	expect(model.complaints).toEqual([]);
});

test('responses API: does the same in its own format', async () => {
	model.play({ call: { get_ticket: { id: '7' } } }, { say: ({ last }) => `It is: ${last}` });
	const user = { role: 'user', content: [{ type: 'input_text', text: 'What is 7?' }] };
	expect(await json('/responses', { ...responses, input: [user] })).toMatchObject({
		status: 'completed',
		output: [
			{ type: 'function_call', call_id: 'call_1', name: 'get_ticket', arguments: '{"id":"7"}' },
		],
	});
	const call = { type: 'function_call', call_id: 'call_1', name: 'get_ticket', arguments: '{}' };
	const output = { type: 'function_call_output', call_id: 'call_1', output: 'Printer' };
	const input = [user, call, output];
	expect(await json('/responses', { ...responses, instructions: 'Be brief', input })).toMatchObject(
		{ output: [{ type: 'message', content: [{ type: 'output_text', text: 'It is: Printer' }] }] },
	);
	expect(model.requests[1]).toMatchObject({
		api: 'responses',
		system: 'Be brief',
		results: ['Printer'],
		tools: [tool],
	});
});

test.each([
	['/chat/completions', { ...chat, messages: [] }, ['"arguments":"{\\"id\\":\\"7\\"}"', '[DONE]']],
	[
		'/responses',
		{ ...responses, input: [] },
		['event: response.function_call_arguments.delta', 'event: response.completed'],
	],
])('%s streams on request', async (path, body, parts) => {
	model.play({ call: { get_ticket: { id: '7' } } });
	const { text } = await ask(path, { ...body, stream: true });
	for (const part of parts) expect(text).toContain(part);
	for (const line of text.split('\n').filter((one) => one.startsWith('data: {'))) {
		expect(() => JSON.parse(line.slice(6)) as unknown).not.toThrow();
	}
});

test('a script that does not match the conversation is refused and reported', async () => {
	const messages = [{ role: 'user', content: 'Hello' }];
	model.play({ when: /Goodbye/, say: 'Bye' });
	const { status, text } = await ask('/chat/completions', { ...chat, messages });
	expect(status).toBe(400);
	expect(text).toContain('The last message: Hello');
	expect(model.left()).toHaveLength(1);

	model.play({ call: { get_ticket: { number: 7 } } }, { call: { delete_ticket: {} } });
	await ask('/chat/completions', { ...chat, messages });
	await ask('/chat/completions', { ...chat, messages });
	const [, argument, unknown] = model.complaints;
	expect(argument).toContain('unknown: number; missing: id');
	expect(unknown).toContain("No tool is called 'delete_ticket', but: get_ticket");
});

test('a step may be repeated without limit, and a wrong key is refused', async () => {
	model.play({ when: ({ user }) => user === 'Hello', say: 'Hi', always: true });
	const messages = [{ role: 'user', content: 'Hello' }];
	for (const path of ['/chat/completions', '/chat/completions']) {
		expect((await ask(path, { messages })).status).toBe(200);
	}
	expect((await ask('/chat/completions', { messages }, 'another')).status).toBe(401);
	expect(model.requests).toHaveLength(2);
});
