import { NodeApiError, type IBinaryData } from 'n8n-workflow';
import type { Run } from '../../model';
import { aboutFile } from '../../output/files';
import type { HaloResponse, HaloClient, HaloRequest } from '../../transport/HaloClient';
import { onlyLinkIn } from '../../transport/links';
import { UserFacingError } from '../../transport/userFacingError';
import type { CallOptions } from './callOptions';
import { contentOf, isFileFor, type Format } from './format';

/** What Halo answered. */
export interface MethodResponse {
	status: number;
	headers: Record<string, string>;
	/** What response paths begin at; undefined when the response is empty. Of a file its name, type and size. */
	data: unknown;
	/** A file, stored. */
	binary?: IBinaryData;
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
		limit === undefined ? askOnce(run, halo, wanted, format) : askAll(run, halo, wanted, limit);
	return neverFail ? await asked.catch(toFailure) : await asked;
}

async function askOnce(
	run: Run,
	halo: HaloClient,
	request: HaloRequest,
	format: Format,
): Promise<MethodResponse> {
	// only what changes nothing may be asked for a second link
	const findLink = format === 'file' && request.method === 'GET' ? onlyLinkIn : () => undefined;
	const wanted = { ...request, isFile: isFileFor(format) };
	return await halo.file(
		wanted,
		async (found) => {
			const head = headOf(found.response);
			const { data, file, hint } = contentOf(found, format, request);
			if (hint) run.hint(hint);
			if (!file) return { ...head, data };
			// how long a file is shows only once it is stored
			const binary = await run.keepFile(file);
			return { ...head, data: aboutFile(file), binary };
		},
		findLink,
	);
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
