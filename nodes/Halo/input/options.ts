import type { IDataObject } from 'n8n-workflow';
import { convert } from '../values/convert';
import type { Run } from '../model';
import { unfit } from '../values/unfit';

/** An option that holds a JSON object, as text or from an expression. */
export function readJsonOption(
	run: Run,
	name: 'extraBody' | 'extraQuery',
	label: string,
): IDataObject {
	const value = run.options[name];
	if (value === undefined || value === null || value === '') return {};
	try {
		return convert(value, 'object') as IDataObject;
	} catch (cause) {
		throw unfit(run, label, cause);
	}
}
