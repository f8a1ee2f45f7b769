import { commaList } from '../convert.mts';
import type { Row } from '../types.mts';
import { isObject } from '../writes/typeCheck.mts';
import type { Rule } from './ruleParts.mts';

/** Where a ticket type says which records of another list it allows (OpenAPI, RequestType). */
interface Allowance {
	/** Allows everything unless this flag is false. */
	all: string;
	list: string;
	/** The field of the list's rows that holds the other record's id. */
	id: string;
}

/** Keeps what at least one of the named ticket types allows. An unknown type narrows nothing (ours). */
const allowedBy =
	(allowance: (row: Row) => Allowance): Rule =>
	(value, { store }) => {
		const types = commaList(value).map((id) => store.of('TicketType').get(id));
		if (types.some((type) => type === undefined)) return undefined;
		return (row) => types.filter(isObject).some((type) => allows(type, allowance(row), row));
	};

function allows(type: Row, { all, list, id }: Allowance, row: Row): boolean {
	const rows = type[list];
	if (type[all] !== false || !Array.isArray(rows)) return true;
	return rows.filter(isObject).some((one) => one[id] === row.id);
}

export const statusByType = allowedBy(() => ({
	all: 'allowall_status',
	list: 'allowed_status',
	id: 'status_id',
}));

/** Of the two keys of a restriction the second names the outcome (our reading). */
export const outcomeByType = allowedBy(() => ({
	all: 'allowall_actions',
	list: 'allowed_actions',
	id: 'key2',
}));

/** Each of the four categories has its own list. */
export const categoryByType = allowedBy(({ type_id }) => ({
	all: `allowall_category${String(type_id)}`,
	list: `allowed_category${String(type_id)}`,
	id: 'category_id',
}));
