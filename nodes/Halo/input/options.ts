import type { IDataObject } from 'n8n-workflow';
import { convert } from '../values/convert';
import type { Run } from '../model';
import { unfit } from '../values/unfit';
import { isZone } from '../values/zones';

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

/** The chosen time zone; undefined for UTC as Halo keeps it. */
export function zoneOf(run: Run): string | undefined {
	const zone = String(optionsOf(run).timeZone ?? '').trim();
	if (zone === '' || isZone(zone)) return zone || undefined;
	throw run.fail(
		`'Time Zone' takes the name of a time zone, and was given '${zone}'`,
		'Choose from the list, or give a name such as Europe/London.',
	);
}
