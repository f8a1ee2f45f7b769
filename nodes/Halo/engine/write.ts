import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Plan, Run, Write, Written } from '../model';
import { previewItem } from '../output/preview';
import { isObject } from '../transport/json';
import type { HaloResponse, HaloClient, HaloRequest } from '../transport/HaloClient';

/**
 * The one door through which everything that an operation sends goes out.
 * @param halo the client that may write
 * @returns the output items of the plan; in a dry run the request as an item, and nothing is sent
 */
export async function send(run: Run, halo: HaloClient, plan: Plan): Promise<INodeExecutionData[]> {
	const request = requestOf(plan);
	if (run.options.dryRun === true) return [previewItem(halo.preview(request))];
	if ('perform' in plan) return await plan.perform(halo);
	const { output, failed } = plan;
	let response: HaloResponse;
	try {
		response = await halo.send(request);
	} catch (cause) {
		return failed ? await failed(run, cause) : await Promise.reject(cause);
	}
	return await output(run, writtenIn(halo, request, response));
}

/** The request of a write: one record goes out in a list. */
function requestOf(plan: Plan): HaloRequest {
	const { method, path, query, headers, permission, timeout, record, body }: Write = plan;
	return {
		method,
		path,
		query,
		headers,
		permission,
		timeout,
		body: record === undefined ? body : [record],
	};
}

function writtenIn(halo: HaloClient, request: HaloRequest, response: HaloResponse): Written {
	const read = (): IDataObject[] => [halo.dataOf(response, request)].flat().filter(isObject);
	return {
		response,
		expectData: () => void halo.dataOf(response, request),
		get rows() {
			return read();
		},
		get row() {
			return read()[0];
		},
	};
}
