import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { chatEvents, chatResponse, readChat, type ChatBody } from './chat.mts';
import {
	readResponses,
	responsesEvents,
	responsesResponse,
	type ResponsesBody,
} from './responses.mts';
import { OffScript, Script, type Step } from './script.mts';
import type { Asked, Message, Turn } from './types.mts';

export type { Step } from './script.mts';
export type { Asked, Message, Schema, Tool } from './types.mts';

/** A model that says what a test has written down, and remembers what it was told. */
export interface ScriptedModel {
	/** The address for the credential's *Base URL*, with `/v1`. */
	url: string;
	apiKey: string;
	/** Every request so far, oldest first: what the model saw. */
	requests: Asked[];
	/** What did not go as the script has it; a test should find none. */
	complaints: string[];
	/** Replaces the script. */
	play(...steps: Step[]): void;
	/** The steps that were not reached. */
	left(): Step[];
	close(): Promise<void>;
}

const bodyLimit = 20 * 1024 * 1024;
const models = ['scripted-model'];

/** Starts an OpenAI-compatible server on loopback; it answers each request with the next step of its script. */
export async function startModel(port = 0): Promise<ScriptedModel> {
	const apiKey = 'made-up-key';
	const requests: Asked[] = [];
	const complaints: string[] = [];
	let script = new Script([]);
	let count = 0;

	const turnFor = (asked: Asked): Turn => {
		requests.push(asked);
		return script.play(asked);
	};
	const app = fastify({ bodyLimit });
	app.addHook('onRequest', async ({ headers }, reply) => {
		if (headers.authorization === `Bearer ${apiKey}`) return;
		await reply
			.code(401)
			.send({ error: { message: 'Incorrect API key', code: 'invalid_api_key' } });
	});
	app.setErrorHandler((error: Error, _request, reply) => {
		complaints.push(error.message);
		// a status that clients do not retry
		const code = error instanceof OffScript ? 'off_script' : 'invalid_request_error';
		return reply.code(400).send({ error: { message: error.message, code } });
	});
	app.get('/v1/models', () => ({
		object: 'list',
		data: models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'sandbox' })),
	}));
	app.post('/v1/chat/completions', (request: FastifyRequest<{ Body: ChatBody }>, reply) => {
		const { body } = request;
		const turn = turnFor(asked('chat', body, readChat(body)));
		const id = `chatcmpl-${++count}`;
		if (!body.stream) return chatResponse(turn, body.model, id);
		const events = chatEvents(turn, body.model, id).map((event) => data(event));
		return stream(reply, [...events, 'data: [DONE]\n\n']);
	});
	app.post('/v1/responses', (request: FastifyRequest<{ Body: ResponsesBody }>, reply) => {
		const { body } = request;
		const turn = turnFor(asked('responses', body, readResponses(body)));
		const id = `resp_${++count}`;
		if (!body.stream) return responsesResponse(turn, body.model, id);
		const events = responsesEvents(turn, body.model, id);
		return stream(
			reply,
			events.map((event) => `event: ${event.type}\n${data(event)}`),
		);
	});
	const address = await app.listen({ host: '127.0.0.1', port });
	return {
		url: `${address}/v1`,
		apiKey,
		requests,
		complaints,
		play: (...steps) => {
			script = new Script(steps);
		},
		left: () => script.left,
		close: async () => {
			app.server.closeAllConnections();
			await app.close();
		},
	};
}

/** Adds what tests look at most. */
function asked(
	api: Asked['api'],
	body: ChatBody | ResponsesBody,
	read: Pick<Asked, 'messages' | 'tools'>,
): Asked {
	const { messages } = read;
	const said = (role: Message['role']) =>
		messages.filter((one) => one.role === role).map(({ text }) => text);
	return {
		...read,
		api,
		model: body.model,
		stream: body.stream ?? false,
		system: said('system').join('\n'),
		user: said('user').join('\n'),
		results: said('tool'),
		last: messages.at(-1)?.text ?? '',
		body,
	};
}

const data = (event: object): string => `data: ${JSON.stringify(event)}\n\n`;

function stream(reply: FastifyReply, events: string[]): FastifyReply {
	return reply.type('text/event-stream').send(events.join(''));
}
