import { parsed, textOf, toolOf } from './read.mts';
import type { Asked, Call, Message, Turn } from './types.mts';

/** OpenAI's chat completions: `POST /v1/chat/completions`. */

interface ChatMessage {
	role: string;
	content?: unknown;
	tool_calls?: Array<{ id: string; function: { name: string; arguments: string } }>;
	tool_call_id?: string;
}

export interface ChatBody {
	model: string;
	stream?: boolean;
	messages: ChatMessage[];
	tools?: Array<{ function: Record<string, unknown> }>;
}

const roles: Record<string, Message['role']> = { developer: 'system', function: 'tool' };

/** What a request tells the model, without what is derived from the messages. */
export const readChat = (body: ChatBody): Pick<Asked, 'messages' | 'tools'> => ({
	messages: body.messages.map(({ role, content, tool_calls = [], tool_call_id }) => ({
		role: roles[role] ?? (role as Message['role']),
		text: textOf(content),
		calls: tool_calls.map(({ id, function: { name, arguments: args } }): Call => ({
			id,
			tool: name,
			args: parsed(args),
		})),
		...(tool_call_id !== undefined && { callId: tool_call_id }),
	})),
	tools: (body.tools ?? []).map((tool) => toolOf(tool.function)),
});

/** The response to a request that does not stream. */
export const chatResponse = (turn: Turn, model: string, id: string): object => ({
	id,
	object: 'chat.completion',
	created: 0,
	model,
	choices: [{ index: 0, message: messageOf(turn), finish_reason: reasonOf(turn) }],
	usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

/** The events of a response that streams, without the closing `[DONE]`. */
export function chatEvents(turn: Turn, model: string, id: string): object[] {
	const chunk = (delta: object, finish_reason: string | null = null) => ({
		id,
		object: 'chat.completion.chunk',
		created: 0,
		model,
		choices: [{ index: 0, delta, finish_reason }],
	});
	const { tool_calls, ...message } = messageOf(turn);
	const numbered = tool_calls?.map((call, index) => ({ index, ...call }));
	return [
		chunk({ ...message, ...(numbered && { tool_calls: numbered }) }),
		chunk({}, reasonOf(turn)),
	];
}

const reasonOf = ({ calls }: Turn): string => (calls.length > 0 ? 'tool_calls' : 'stop');

function messageOf({ calls, text }: Turn) {
	const tool_calls = calls.map(({ id, tool, args }) => ({
		id,
		type: 'function',
		function: { name: tool, arguments: JSON.stringify(args) },
	}));
	const content = text === '' && calls.length > 0 ? null : text;
	return { role: 'assistant', content, ...(calls.length > 0 && { tool_calls }) };
}
