import { NodeApiError, type IBinaryData } from 'n8n-workflow';
import type { Run } from '../../model';
import { aboutFile } from '../../output/files';
import type { HaloResponse, HaloClient, HaloRequest } from '../../transport/HaloClient';
import { onlyLinkIn } from '../../transport/links';
import { UserFacingError } from '../../transport/userFacingError';
import type { CallOptions } from './callOptions';
import { contentOf, isFileFor, type Format } from './format';

/** Halo's response. */
export interface MethodResponse {
	status: number;
	headers: Record<string, string>;
	/** The root of response paths; undefined when the response is empty. For a file: its name, type and size. */
	data: unknown;
	/** A stored file. */
	binary?: IBinaryData;
	/** With paging: the rows, wherever they are in the data. */
	rows?: unknown[];
}

/** Why there is no response to use: Halo refused the request, or could not be reached. In the words of an output item. */
export type Failure = {
	/** Halo's status; null when no response came. */
	statusCode: number | null;
	message: string;
	description: string | null;
};

/** Sends a request and reads the response. */
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
	// a second link may be requested only if nothing is changed
	const findLink = format === 'file' && request.method === 'GET' ? onlyLinkIn : () => undefined;
	const wanted = { ...request, isFile: isFileFor(format) };
	return await halo.file(
		wanted,
		async (found) => {
			const head = headOf(found.response);
			const { data, file, hint } = contentOf(found, format, request);
			if (hint) run.hint(hint);
			if (!file) return { ...head, data };
			// the size of a file is known only once it is stored
			const binary = await run.keepFile(file);
			return { ...head, data: aboutFile(file), binary };
		},
		findLink,
	);
}

/** A server may refuse to send a file to a client that accepts only JSON. */
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

/** Any error that is neither Halo's nor the network's is rethrown. */
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
