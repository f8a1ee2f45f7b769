import type { OutputField, RecordDefinition } from '../shared/types';

/** What a record's items hold unless the person asks for something else. */
export function simplifiedOutput({
	simplified,
	fields,
	idKind = 'number',
	...record
}: RecordDefinition): OutputField[] {
	const own = idKind === 'number' ? 'number' : 'string';
	const types = new Map(fields.map(({ id, type, lookup }) => [id, lookup ? undefined : type]));
	return simplified.map((id): OutputField => {
		if (id === 'id') return { id, type: own };
		const type = types.get(id) ?? record.outputTypes?.[id];
		return { id, type: type && type !== 'options' ? type : typeByName(id) };
	});
}

/** Halo names what it stores alike everywhere: ids, dates, flags. */
function typeByName(id: string): OutputField['type'] {
	if (/_id$|_id_?\d$|^(pritech|sectech)$|count$|_number_id$/.test(id)) return 'number';
	if (/date|_at$/.test(id)) return 'dateTime';
	return 'string';
}
