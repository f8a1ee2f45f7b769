import type { IDataObject } from 'n8n-workflow';
import { locatorOf } from '../form/locators';
import { parameterPaths } from '../form/parameterPaths';
import { allowEmptyFilters } from '../form/optionParameters';
import type { Field, RecordDefinition, Run } from '../model';
import { isBlank } from '../values/blank';
import { endOfDay } from '../values/dates';
import { isMappedFromInput, mapped } from './mapper';
import { pointersOf, readPointed } from './references';
import { readSeveral } from './several';
import { readValue } from './values';
import { sentenceCase } from '../values/text';

/**
 * The query for the filters and locators of a list.
 * @throws for a filter whose expression returned nothing: Halo would return every record, and the next step might
 * change them. In an AI tool such a filter counts as not set.
 */
export async function readFilters(run: Run, record: RecordDefinition): Promise<IDataObject> {
	const query: IDataObject = {};
	for (const { filter, ...reference } of pointersOf(record)) {
		const found = filter ? await readPointed(run, reference) : undefined;
		const label = reference.label ?? reference.to.name;
		if (filter && found) query[filter] = found.id;
		else if (filter) checkEmpty(run, label, parameterPaths(locatorOf(reference)));
	}
	const fields = new Map(record.filters.map((field) => [field.id, field]));
	// the form has no filters if Halo accepts none
	if (fields.size === 0) return query;
	const given = new Map<string, Field>();
	for (const [key, value] of Object.entries(mapped(run, 'filters', (name) => fields.has(name)))) {
		const field = fields.get(key);
		if (!field) {
			// Halo ignores unknown parameters and would return every record
			throw run.fail(`The filter '${key}' is not known for ${sentenceCase(record.plural)}`);
		}
		const filter = isBlank(value) ? '' : await readFilter(run, field, value);
		if (isBlank(filter)) {
			checkEmpty(run, field.displayName, [`filters.value.${key}`]);
			continue;
		}
		const name = field.query ?? key;
		if (name in query) throw twice(run, record, field);
		query[name] = field.condition ? containing(key, filter) : filter;
		given.set(key, field);
	}
	checkNeeds(run, record, given);
	return query;
}

const containing = (name: string, value: unknown) =>
	JSON.stringify([{ filter_name: name, filter_type: 4, filter_value: value }]);

async function readFilter(run: Run, field: Field, value: unknown) {
	if (field.several) return await readSeveral(run, field, value);
	return await readValue(run, field, field.until ? endOfDay(value) : value);
}

/** A filter left blank is not set; one whose expression returned nothing is a mistake, unless it is allowed. */
function checkEmpty(run: Run, label: string, places: string[]): void {
	if (run.isTool || run.option(allowEmptyFilters)) return;
	const inMapper = places.some((place) => place.startsWith('filters.'));
	const isMeant = inMapper && isMappedFromInput(run, 'filters');
	if (!isMeant && !places.some((place) => run.isExpression(place))) return;
	throw run.fail(
		`'${label}' is empty: its expression returned nothing`,
		`Correct the expression, or remove the filter. To ignore the filter in that case, switch on the option '${allowEmptyFilters.displayName}'. No request was sent.`,
	);
}

/** Halo ignores some filters unless another one is set, and would return records as if they were not set. */
function checkNeeds(run: Run, { filters }: RecordDefinition, given: Map<string, Field>): void {
	for (const { displayName, needs } of given.values()) {
		if (!needs || given.has(needs)) continue;
		const other = filters.find(({ id }) => id === needs)?.displayName ?? needs;
		throw run.fail(
			`'${displayName}' has no effect without '${other}'`,
			`Add the filter '${other}' as well, or remove '${displayName}'. No request was sent.`,
		);
	}
}
/** Two parameters of the form that set the same thing: it is not clear which of them is meant. */
function twice(run: Run, record: RecordDefinition, { id, query = id, displayName }: Field) {
	const other = pointersOf(record).find(({ filter }) => filter === query);
	const label = other?.label ?? other?.to.name ?? query;
	return run.fail(
		`'${label}' and the filter '${displayName}' filter by the same field`,
		'Leave one of them empty. No request was sent.',
	);
}
