import { isObject } from '../../transport/json';
import { booleanIn } from '../../values/conversions';

/** Converts a text; a text that does not fit its type stays as it is (undefined). */
type Read = (text: string) => unknown;

/** Type names of SQL and .NET: Halo's own names were not seen. */
const READS: Array<[types: string, read: Read]> = [
	[
		'bigint int smallint tinyint integer int16 int32 int64 uint16 uint32 uint64 byte sbyte long short ' +
			'decimal numeric money smallmoney float real double single number currency',
		numberOf,
	],
	['bit bool boolean', booleanIn],
	['date datetime datetime2 smalldatetime datetimeoffset', dateOf],
];

const READ_OF = new Map(
	READS.flatMap(([types, read]) => types.split(' ').map((type) => [type, read] as const)),
);

/**
 * Rows with values in the types of their columns: in the response of a report all values are text
 * (docs/halo/reports.md#sql). A text that does not fit its type is not changed.
 * @param columns `available_columns`: name and `data_type` of each
 */
export function typedRows(rows: unknown[], columns: unknown): unknown[] {
	const reads = new Map<string, Read>();
	for (const column of Array.isArray(columns) ? columns : []) {
		const read = isObject(column) ? READ_OF.get(plainType(column.data_type)) : undefined;
		if (read) reads.set(String(column.name), read);
	}
	if (reads.size === 0) return rows;
	return rows.map((row) => (isObject(row) ? typedRow(row, reads) : row));
}

function typedRow(row: Record<string, unknown>, reads: Map<string, Read>) {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => {
			const read = reads.get(name);
			if (!read || typeof value !== 'string') return [name, value];
			return [name, value.trim() === '' ? null : (read(value.trim()) ?? value)];
		}),
	);
}

/** `System.Int32` and `decimal(18,2)` reduced to the type name. */
const plainType = (type: unknown) =>
	String(type ?? '')
		.trim()
		.toLowerCase()
		.replace(/^system\./, '')
		.replace(/\W.*$/s, '');

/** More digits than a number can hold stay text, so that none is lost. */
function numberOf(text: string): number | undefined {
	const [, whole, fraction = ''] = /^[+-]?(\d*)(?:\.(\d*))?(?:e[+-]?\d+)?$/i.exec(text) ?? [];
	if (whole === undefined || whole + fraction === '') return undefined;
	const number = Number(text);
	const digits = (whole + fraction.replace(/^(\d*[1-9])?0*$/, '$1')).replace(/^0+/, '').length;
	return digits <= 15 || Number.isSafeInteger(number) ? number : undefined;
}

/** Dates as Halo writes them elsewhere: with a T between day and time. */
function dateOf(text: string): string {
	return text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/, '$1T');
}
