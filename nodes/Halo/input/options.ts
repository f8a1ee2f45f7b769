import type { IDataObject } from 'n8n-workflow';
import { convert } from '../values/convert';
import type { Run } from '../model';

/** An option that holds a JSON object, as text or from an expression. */
export function readJsonOption(
	run: Run,
	name: 'extraBody' | 'extraQuery',
	label: string,
): IDataObject {
	const value = run.options[name];
	if (value === undefined || value === null || value === '') return {};
	return convert(value, 'object', `'${label}'`) as IDataObject;
}
