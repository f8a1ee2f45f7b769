import type { Operation } from '../model';
import { parameter } from '../form/parameter';
import { outputForm } from './output/outputForm';
import { requestForm } from './requestForm';
import { readMethod } from './sources/readMethod';
import { inHaloTerms, loopHint } from './sources/toHaloTerms';
import { toHalo } from './sources/toHalo';

/** The part of the output that belongs to a method; the rest concerns only this node. */
const OF_METHOD = ['outputVariables', 'iterateOver'];

export const methodName = parameter({
	displayName: 'Method Name',
	name: 'methodName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Get Clients',
	description: 'Name of the method in Halo. Leave empty to keep its name.',
});

/** The method of this node in the form that Halo imports. Only a saved method is requested from Halo. */
export const exportMethod: Operation = {
	option: {
		name: 'Export Method',
		value: 'export',
		action: 'Export custom method',
		description: 'Export a method as JSON that Halo can import as a custom integration',
	},
	properties: [
		methodName,
		...requestForm,
		...outputForm.filter(({ name }) => OF_METHOD.includes(name)),
	],
	async execute(run) {
		const method = await readMethod(run);
		const name = run.parameter(methodName).trim() || method.name;
		const hint = loopHint(method);
		if (hint) run.hint(hint);
		const inTerms = await inHaloTerms({ ...method, name }, run.inputZone);
		return [{ json: toHalo(inTerms, run.halo.server) }];
	},
};
