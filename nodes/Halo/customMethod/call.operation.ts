import type { Operation } from '../model';
import { ask } from './output/answer';
import { readAsking } from './output/asking';
import { readOutput } from './output/output';
import { outputForm } from './output/outputForm';
import { withItem } from './refusal';
import { preview } from './request/preview';
import { readRequest } from './request/request';
import { requestForm } from './request/requestForm';
import { readMethod } from './sources/readMethod';
import { checkTool, toolForm } from './tool';

/** A method of Halo's Custom Integrations: a request with variables, and output variables picked from the answer. */
export const call: Operation = {
	option: {
		name: 'Call',
		value: 'call',
		action: 'Call custom method',
		description: 'Send any request to Halo and pick values out of the answer',
	},
	properties: [...toolForm, ...requestForm, ...outputForm],
	async execute(run) {
		try {
			const method = await readMethod(run);
			checkTool(run, method);
			const request = await readRequest(run, method);
			const toItems = readOutput(run, method);
			const asking = readAsking(run, method);
			if (asking.dryRun) return [preview(run, request, asking)];
			return await toItems(await ask(run, request, asking));
		} catch (cause) {
			throw withItem(run, cause);
		}
	},
};
