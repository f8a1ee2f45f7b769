import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Plan, Run, SentByEngine, Write, Written } from '../model';
import { acceptedItem, givenId, readAfterWrite } from '../output/accepted';
import { previewItem } from '../output/preview';
import { helpForUnreadable, LOOK_FIRST, NOT_THIS_CALL } from '../transport/errors';
import { isWebPage } from '../transport/http';
import { isObject } from '../transport/json';
import type { HaloResponse, HaloClient, HaloRequest } from '../transport/HaloClient';
import { errorIn } from '../transport/words';

/**
 * The only function through which operations write to Halo.
 * @param halo the client that may write
 * @returns the output items of the plan; in a dry run the request as an item, and nothing is sent
 */
export const send = async (run: Run, halo: HaloClient, plan: Plan): Promise<INodeExecutionData[]> =>
	(await sendOne(run, halo, plan)).items;

/** The same, and the record that Halo returned. */
export async function sendOne(run: Run, halo: HaloClient, plan: Plan): Promise<Made> {
	const request = requestOf(plan);
	if (run.options.dryRun === true) return { items: [previewItem(halo.preview(request))] };
	if ('perform' in plan) return { items: await plan.perform(halo) };
	const { output, failed } = plan;
	let response: HaloResponse;
	try {
		response = await halo.send(request);
	} catch (cause) {
		return { items: failed ? await failed(run, cause) : await Promise.reject(cause) };
	}
	const written = writtenIn(halo, request, response);
	refuseWebPage(halo, request, response);
	if (plan.response === 'any') return { items: await output(run, written) };
	const [row] = checked(halo, request, response);
	const isSilent = !row && request.method !== 'DELETE' && plan.response !== 'unread';
	return {
		items: await itemsOf(run, halo, plan, written, isSilent ? undefined : (row ?? {})),
		row,
	};
}

/** The result of a write. */
export interface Made {
	items: INodeExecutionData[];
	/** The record in Halo's response, if there was one. */
	row?: IDataObject;
}

/**
 * The output items of a write that Halo accepted.
 * @param row the record that Halo returned for it; undefined when it returned no details
 */
export async function itemsOf(
	run: Run,
	halo: HaloClient,
	plan: SentByEngine,
	written: Written,
	row: IDataObject | undefined,
): Promise<INodeExecutionData[]> {
	const request = requestOf(plan);
	if (!row) {
		const { body } = previewItem(halo.preview(request)).json;
		const sent = plan.record && Array.isArray(body) ? body[0] : body;
		return [acceptedItem(run, plan, written.response.status, plan.known, sent)];
	}
	const id = row.id ?? givenId(plan);
	const what = `${request.path.replace(/^\/+/, '')}${id === undefined ? '' : `, ID ${String(id)}`}`;
	try {
		return await plan.output(run, written);
	} catch (cause) {
		// an operation that looked and did not find what it wrote reports that itself
		if (cause instanceof NodeOperationError) return await Promise.reject(cause);
		return await readAfterWrite(run, what, async () => await Promise.reject(cause));
	}
}

/** No call that writes returns a web page, so it came from something in front of Halo. */
function refuseWebPage(halo: HaloClient, request: HaloRequest, response: HaloResponse): void {
	if (isWebPage(response)) throw halo.refusal(helpForUnreadable(response, request));
}

/**
 * The records in the response to a write, even if they are not used: cut JSON or a bare text is not the response of
 * this call. Halo may return nothing: an empty body, `null`, `{}` or `[]`.
 */
function checked(halo: HaloClient, request: HaloRequest, response: HaloResponse): IDataObject[] {
	const data = [halo.dataOf(response, request) ?? []].flat();
	const rows = data.filter(isObject);
	const httpCode = String(response.status);
	const error = rows.map(errorIn).find((words) => words !== undefined);
	if (error !== undefined) {
		const message = `Halo accepted the request and returned an error${error && `: ${error}`}`;
		throw halo.refusal({ message, description: LOOK_FIRST, httpCode });
	}
	if (rows.length === data.length) return rows.filter((row) => Object.keys(row).length > 0);
	throw halo.refusal({ message: NOT_THIS_CALL, description: LOOK_FIRST, httpCode });
}

/** The request of a write: one record is sent in a list. */
export function requestOf(plan: Write): HaloRequest {
	const { method, path, query, headers, permission, timeout, repeats, record, body } = plan;
	return {
		method,
		path,
		query,
		headers,
		permission,
		timeout,
		repeats,
		body: record === undefined ? body : [record],
	};
}

function writtenIn(halo: HaloClient, request: HaloRequest, response: HaloResponse): Written {
	const read = (): IDataObject[] => [halo.dataOf(response, request)].flat().filter(isObject);
	return {
		response,
		get rows() {
			return read();
		},
		get row() {
			return read()[0];
		},
	};
}
