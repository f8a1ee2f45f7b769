import type { Run } from '../../../shared/types';
import { helpForUnreadable } from '../../../transport/errors';
import type { HaloRequest } from '../../../transport/HaloClient';
import { isWebPage, textOf } from '../../../transport/http';
import { Refusal } from '../refusal';
import { parseJson } from '../text';

/** What Halo answered. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	/** The data of JSON, or text that is not JSON; undefined when the answer is empty. */
	data: unknown;
}

/** Sends a request and makes sense of the answer. */
export async function ask(run: Run, request: HaloRequest): Promise<Answer> {
	const answer = await run.halo.send(request);
	const { status } = answer;
	const headers = withoutCookies(answer.headers);
	const text = textOf(answer);
	if (text.trim() === '') return { status, headers, data: undefined };

	const data = parseJson(text);
	if (data !== undefined) return { status, headers, data };

	const type = headers['content-type'] ?? '';
	const isText = /^text\/|xml|^$/i.test(type);
	if (isText && !isWebPage(answer)) return { status, headers, data: text };
	if (isText || /json/i.test(type)) {
		const { message, description } = helpForUnreadable(answer, request);
		throw new Refusal(message, description);
	}
	throw new Refusal(`Halo answered with a file (${type})`, 'A Custom Method reads JSON and text');
}

/** A cookie would be a secret in the output. */
const withoutCookies = (headers: Record<string, string>) =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'set-cookie'));
