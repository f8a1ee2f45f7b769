import { parsed, textOf, toolOf } from './read.mts';
import type { Asked, Message, Turn } from './types.mts';

/** OpenAI's responses API: `POST /v1/responses`. */

interface InputItem {
	type?: string;
	role?: string;
	content?: unknown;
	call_id?: string;
	name?: string;
	arguments?: string;
	output?: unknown;
}

export interface ResponsesBody {
	model: string;
	stream?: boolean;
	instructions?: string;
	input: string | InputItem[];
	tools?: Array<Record<string, unknown>>;
}

/** What a request tells the model, without what is derived from the messages. */
export function readResponses(body: ResponsesBody): Pick<Asked, 'messages' | 'tools'> {
	const { instructions, input, tools = [] } = body;
	const items = typeof input === 'string' ? [{ role: 'user', content: input }] : input;
	const first = instructions ? [{ role: 'system', content: instructions }] : [];
	return {
		messages: [...first, ...items].flatMap(messageOf),
		tools: tools.filter(({ type }) => type === 'function').map(toolOf),
	};
}

function messageOf(item: InputItem): Message[] {
	const { type = 'message', role, content, call_id, name = '', arguments: args = '' } = item;
	if (type === 'function_call') {
		const call = { id: String(call_id), tool: name, args: parsed(args) };
		return [{ role: 'assistant', text: '', calls: [call] }];
	}
	if (type === 'function_call_output') {
		return [{ role: 'tool', text: textOf(item.output), calls: [], callId: String(call_id) }];
	}
	// the model's own thoughts and references to them
	if (type !== 'message') return [];
	const known = role === 'developer' ? 'system' : (role as Message['role']);
	return [{ role: known, text: textOf(content), calls: [] }];
}

/** The response to a request that does not stream. */
export const responsesResponse = (turn: Turn, model: string, id: string): object => ({
	...frame(model, id),
	status: 'completed',
	output: outputOf(turn, id),
	usage: {
		input_tokens: 1,
		input_tokens_details: { cached_tokens: 0 },
		output_tokens: 1,
		output_tokens_details: { reasoning_tokens: 0 },
		total_tokens: 2,
	},
});

/** The events of a response that streams. */
export function responsesEvents(turn: Turn, model: string, id: string): Array<{ type: string }> {
	const items = outputOf(turn, id).flatMap((item, output_index) => {
		const at = { output_index, item_id: item.id };
		const delta =
			item.type === 'message'
				? { type: 'response.output_text.delta', ...at, content_index: 0, delta: turn.text }
				: { type: 'response.function_call_arguments.delta', ...at, delta: item.arguments };
		const begun = item.type === 'message' ? { ...item, content: [] } : { ...item, arguments: '' };
		return [
			{ type: 'response.output_item.added', output_index, item: begun },
			delta,
			{ type: 'response.output_item.done', output_index, item },
		];
	});
	const response = responsesResponse(turn, model, id);
	const created = { ...response, status: 'in_progress', output: [] };
	const all = [
		{ type: 'response.created', response: created },
		...items,
		{ type: 'response.completed', response },
	];
	return all.map((event, sequence_number) => ({ ...event, sequence_number }));
}

const frame = (model: string, id: string): object => ({
	id,
	object: 'response',
	created_at: 0,
	model,
	error: null,
	incomplete_details: null,
	instructions: null,
	metadata: {},
	parallel_tool_calls: true,
	temperature: 1,
	tool_choice: 'auto',
	tools: [],
	top_p: 1,
});

interface OutputItem {
	id: string;
	type: 'message' | 'function_call';
	status: 'completed';
	role?: 'assistant';
	content?: object[];
	call_id?: string;
	name?: string;
	arguments?: string;
}

function outputOf({ calls, text }: Turn, id: string): OutputItem[] {
	const message: OutputItem = {
		id: `msg_${id}`,
		type: 'message',
		status: 'completed',
		role: 'assistant',
		content: [{ type: 'output_text', text, annotations: [] }],
	};
	const called = calls.map(({ id: call_id, tool, args }): OutputItem => ({
		id: `fc_${call_id}`,
		type: 'function_call',
		status: 'completed',
		call_id,
		name: tool,
		arguments: JSON.stringify(args),
	}));
	return text === '' && called.length > 0 ? called : [message, ...called];
}
