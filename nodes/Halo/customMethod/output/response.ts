import { NodeApiError } from 'n8n-workflow';
import type { Run } from '../../model';
import type { HaloResponse, HaloClient, HaloRequest } from '../../transport/HaloClient';
import { onlyLinkIn } from '../../transport/links';
import { UserFacingError } from '../../transport/userFacingError';
import type { CallOptions } from './callOptions';
import { contentOf, type Content, type Format } from './format';

/** What Halo answered. */
export interface MethodResponse extends Content {
	status: number;
	headers: Record<string, string>;
	/** With paging: the rows, wherever in the data they stand. */
	rows?: unknown[];
}

/** Why there is no response to use: Halo said no, or could not be reached. In the words of an output item. */
export type Failure = {
	/** Halo's status; null when no response came. */
	statusCode: number | null;
	message: string;
	description: string | null;
};

/** Sends a request and makes sense of the response. */
export async function ask(
	run: Run,
	halo: HaloClient,
	request: HaloRequest,
	{ format, limit, neverFail }: CallOptions,
): Promise<MethodResponse | Failure> {
	const wanted = accepting(request, format);
	const asked =
		limit === undefined ? askOnce(halo, wanted, format) : askAll(run, halo, wanted, limit);
	return neverFail ? await asked.catch(toFailure) : await asked;
}

async function askOnce(
	halo: HaloClient,
	request: HaloRequest,
	format: Format,
): Promise<MethodResponse> {
	// only what changes nothing may be asked for a second link
	const isFile = format === 'file' && request.method === 'GET';
	const found = isFile
		? await halo.file(request, onlyLinkIn)
		: { response: await halo.send(request) };
	return { ...headOf(found.response), ...contentOf(found, format, request) };
}

/** A server may refuse to send a file to somebody who asks for JSON. */
export function accepting(request: HaloRequest, format: Format): HaloRequest {
	const Accept = { automatic: undefined, file: '*/*', json: undefined, text: 'text/*, */*' }[
		format
	];
	return Accept ? { ...request, headers: { Accept, ...request.headers } } : request;
}

/** All pages as one response. */
async function askAll(
	run: Run,
	halo: HaloClient,
	request: HaloRequest,
	limit: number,
): Promise<MethodResponse> {
	const { response, body, rows, incomplete } = await halo.whole(request, limit);
	if (incomplete) run.hint(incomplete);
	return { ...headOf(response), data: body, rows };
}

/** A cookie would be a secret in the output. */
const headOf = ({ status, headers }: HaloResponse) => ({
	status,
	headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'set-cookie')),
});

/** Whatever is neither Halo's nor the network's stays what it is. */
function toFailure(cause: unknown): Failure {
	if (cause instanceof UserFacingError && cause.help.httpCode !== undefined) {
		const { httpCode, message, description = null } = cause.help;
		return { statusCode: Number(httpCode), message, description };
	}
	if (!(cause instanceof NodeApiError)) throw cause;
	const { httpCode, message, description } = cause;
	return {
		statusCode: httpCode === null ? null : Number(httpCode),
		message,
		description: description ?? null,
	};
}
