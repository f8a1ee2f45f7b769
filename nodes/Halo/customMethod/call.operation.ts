import type { Operation } from '../model';
import type { HaloClient } from '../transport/HaloClient';
import { checkToolPath } from './allowedPaths';
import { ask } from './output/response';
import { readCallOptions } from './output/callOptions';
import { readOutput } from './output/output';
import { outputForm } from './output/outputForm';
import { firstRequest } from './output/firstRequest';
import { readRequest } from './request/request';
import { requestForm } from './requestForm';
import { readMethod } from './sources/readMethod';
import { checkTool, checkToolQuery, toolForm } from './tool';

/** A method of Halo's Custom Integrations: a request with variables, and output variables picked from the response. */
export const call: Operation = {
	option: {
		name: 'Call',
		value: 'call',
		action: 'Call custom method',
		description: 'Send any request to Halo and pick values from the response',
	},
	properties: [...toolForm, ...requestForm, ...outputForm],
	async plan(run) {
		const method = await readMethod(run);
		checkTool(run, method);
		const request = await readRequest(run, method);
		checkToolPath(run, request.path);
		checkToolQuery(run, request);
		const toItems = readOutput(run, method);
		const callOptions = readCallOptions(run, method);
		const perform = async (halo: HaloClient) =>
			await toItems(await ask(run, halo, request, callOptions));
		return [{ ...firstRequest(request, callOptions), perform }];
	},
};
