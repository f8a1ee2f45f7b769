import type { IDataObject } from 'n8n-workflow';
import { isCustomDate, isCustomField } from '../lists/customFields';
import { dateInZone, isMidnight } from '../values/dates';
import type { RecordDefinition } from '../model';
import { isObject } from '../transport/json';

/**
 * A record with its dates in a time zone, however deep they stand. Which fields are dates the definition says; of other
 * fields it is told by their name, so that a text that merely looks like a date stays as it is. Days stay days: those of
 * the definition, and midnight wherever the definition does not know the field.
 */
export function inTime(row: IDataObject, record: RecordDefinition, zone?: string): IDataObject {
	if (!zone || record.timesOfDay) return row;
	const known = new Map<string, boolean>([
		...Object.entries(record.outputTypes ?? {}).map(([id, type]) => [id, isTime(type)] as const),
		...record.fields.map(({ id, type, dateOnly }) => [id, isTime(type) && !dateOnly] as const),
	]);
	return Object.fromEntries(
		Object.entries(row).map(([key, value]) => [key, moved(key, value, zone, known.get(key))]),
	) as IDataObject;
}

const isTime = (type: string) => type === 'dateTime';

/** Words in the names of Halo's date fields; the OpenAPI has few dates without any of them. */
const DATE_NAME = /date|time|_at$|start|end|created|modified|sync|expir|^last/i;

/** @param isDate whether the field is one of the definition's dates; undefined where the name has to tell */
function moved(key: string, value: unknown, zone: string, isDate?: boolean): unknown {
	if (Array.isArray(value)) return value.map((one: unknown) => moved(key, one, zone, isDate));
	if (isObject(value)) return inObject(value, zone);
	const moves = isDate ?? (DATE_NAME.test(key) && !isMidnight(value));
	return moves ? dateInZone(value, zone) : value;
}

function inObject(object: Record<string, unknown>, zone: string): Record<string, unknown> {
	const isCustom = isCustomField(String(object.name));
	return Object.fromEntries(
		Object.entries(object).map(([key, value]) => [
			key,
			isCustom && key === 'value' && !isObject(value) && !Array.isArray(value)
				? moved(key, value, zone, isCustomDate(object) && !isMidnight(value))
				: moved(key, value, zone),
		]),
	);
}
