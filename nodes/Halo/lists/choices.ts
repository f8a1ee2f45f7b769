import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { Form, Lookup } from '../model';

/**
 * The rows of one of Halo's short lists as choices, in Halo's order. `within` narrows the list by the values already
 * in the form, such as the ticket type.
 */
export async function choices(
	form: Pick<Form, 'records'>,
	lookup: Lookup,
	within: IDataObject = {},
): Promise<INodePropertyOptions[]> {
	const { only, valueKey = 'id', label = nameOf } = lookup;
	const rows = await rowsOf(form, lookup, within);
	const named = rows
		.filter((row) => row[valueKey] !== undefined && row[valueKey] !== null)
		.filter((row) => only?.(row) ?? true)
		.map((row) => ({ name: label(row), value: row[valueKey] as string | number }));
	return eachValueOnce(named);
}

/** The rows of one of Halo's short lists, as Halo sends them; requested once in an execution. */
export const rowsOf = async (
	{ records }: Pick<Form, 'records'>,
	lookup: Lookup,
	within: IDataObject = {},
) => await records(lookup).list(within, { cached: true });

/** A value with several names is one choice whose label has all of them. */
function eachValueOnce(options: Choice[]): Choice[] {
	const namesOf = new Map<Choice['value'], Set<string>>();
	for (const { name, value } of options) {
		namesOf.set(value, (namesOf.get(value) ?? new Set()).add(name));
	}
	return [...namesOf].map(([value, names]) => ({ name: [...names].join(' / '), value }));
}

type Choice = { name: string; value: string | number };

/** The label of a row unless its list defines another. */
export const nameOf = ({ name }: IDataObject) => String(name ?? '');
