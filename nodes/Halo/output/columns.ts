import type { IDataObject } from 'n8n-workflow';
import { isCustomField } from '../lists/customFields';
import type { RecordDefinition } from '../model';
import { objectsIn } from '../transport/json';
import { isNoDate } from '../values/dates';
import { customColumns, entriesOf } from './customColumns';
import { withLines } from './lines';
import { clockOf } from './times';

/** What of a record goes out. */
interface Wanted {
	/** All of it as Halo sends it without these. */
	fields?: string[];
	/** In which its dates are; UTC without one. */
	zone?: string;
	withCustom: boolean;
	withLabels: boolean;
}

type Entry = [key: string, value: unknown];

/**
 * Turns a record into what goes out of it. Raw is as Halo sends it, and so is a record of which no fields are known; the
 * rest is without dates that mean none, and null where Halo leaves a field out, so that all items have the same columns.
 */
export function columnsOf(
	record: RecordDefinition,
	{ fields, zone, withCustom, withLabels }: Wanted,
): (row: IDataObject) => IDataObject {
	const clock = zone || fields ? clockOf(record, zone) : undefined;
	const turned = ([key, value]: Entry): Entry => [key, clock ? clock(key, value) : value];
	const customOf = ({ customfields }: IDataObject) =>
		objectsIn(turned(['customfields', customfields])[1]);
	const customIn = (row: IDataObject): Entry[] =>
		withCustom ? customColumns(customOf(row), withLabels) : [];
	const read = (row: IDataObject, field: string): Entry[] => {
		if (field === record.ownNumber) return [[field, row.id ?? null]];
		// nothing that every JavaScript object has, such as `constructor`
		if (!isCustomField(field))
			return [turned([field, Object.hasOwn(row, field) ? (row[field] ?? null) : null])];
		const custom = customOf(row).find(({ name }) => name === field);
		// the text of a selection is beside its ID
		return custom ? entriesOf(custom, true) : [[field, null]];
	};
	const dated = ([key, value]: Entry): Entry => [
		key,
		!record.timesOfDay && isNoDate(value) ? null : value,
	];
	return (row) => {
		if (!fields) {
			const all = clock ? toObject(Object.entries(row).map(turned)) : row;
			return { ...all, ...toObject(customIn(row)) };
		}
		const whole = withLines(row, record);
		const picked = fields.flatMap((field) => read(whole, field));
		return toObject([...picked, ...customIn(row)].map(dated));
	};
}

const toObject = (entries: Entry[]) => Object.fromEntries(entries) as IDataObject;
