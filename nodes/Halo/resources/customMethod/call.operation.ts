import type { Operation, Run } from '../../shared/types';
import { ask } from './output/answer';
import { readOutput } from './output/output';
import { outputForm } from './output/outputForm';
import { Refusal } from './refusal';
import { readRequest } from './request/request';
import { requestForm } from './request/requestForm';
import { readMethod } from './sources/readMethod';

/** A method of Halo's Custom Integrations: a request with variables, and output variables picked from the answer. */
export const call: Operation = {
	option: {
		name: 'Call',
		value: 'call',
		action: 'Call a custom method',
		description: 'Send any request to Halo and pick values out of the answer',
	},
	properties: [...requestForm, ...outputForm],
	async execute(run) {
		try {
			const method = await readMethod(run);
			const request = readRequest(run, method);
			const toItems = readOutput(run, method);
			const answer = await ask(run, request);
			return toItems(answer).map((json) => ({ json }));
		} catch (cause) {
			throw withItem(run, cause);
		}
	},
};

const withItem = (run: Run, cause: unknown) =>
	cause instanceof Refusal ? run.fail(cause.message, cause.advice) : cause;
