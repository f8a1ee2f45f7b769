import type { IDataObject } from 'n8n-workflow';
import { changingParameter } from '../transport/changingReads';
import { convert } from '../values/convert';
import type { Run } from '../model';

/** An option that contains a JSON object, as text or from an expression. */
export function readJsonOption(
	run: Run,
	name: 'extraBody' | 'extraQuery',
	label: string,
): IDataObject {
	const value = run.options[name];
	if (value === undefined || value === null || value === '') return {};
	const json = convert(value, 'object', `'${label}'`) as IDataObject;
	// an agent may read freely, but some parameters make a GET change something
	const changing =
		run.isTool && name === 'extraQuery' && changingParameter({ path: '', query: json });
	if (!changing) return json;
	throw run.fail(
		`An AI agent may not send '${changing}' with '${label}': it changes Halo`,
		'Remove it. Nothing was sent.',
	);
}
