import type { IDataObject } from 'n8n-workflow';
import { convert } from './convert';
import type { Run } from './types';
import { unfit } from './values';

/** The collection of everything optional, as set for this item. */
export const optionsOf = (run: Run) => (run.parameter('options', {}) ?? {}) as IDataObject;

/** An option that holds a JSON object, as text or from an expression. */
export function readJsonOption(
	run: Run,
	name: 'extraBody' | 'extraQuery',
	label: string,
): IDataObject {
	const value = optionsOf(run)[name];
	if (value === undefined || value === null || value === '') return {};
	try {
		return convert(value, 'object') as IDataObject;
	} catch (cause) {
		throw unfit(run, label, cause);
	}
}
