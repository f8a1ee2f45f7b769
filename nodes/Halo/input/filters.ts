import type { IDataObject } from 'n8n-workflow';
import { locatorOf, parameterPaths } from '../form/locators';
import type { Field, RecordDefinition, Run } from '../model';
import { mapped } from './mapper';
import { pointersOf, readPointed } from './references';
import { readValue } from './values';

/** The query that the filters and locators of a list say. */
export async function readFilters(run: Run, record: RecordDefinition): Promise<IDataObject> {
	const query: IDataObject = {};
	for (const { filter, ...reference } of pointersOf(record)) {
		const found = filter ? await readPointed(run, reference) : undefined;
		if (filter && found) query[filter] = found.id;
		// without it Halo would answer with all there is, and the next step might change it
		else if (
			filter &&
			parameterPaths(locatorOf(reference)).some((place) => run.isExpression(place))
		) {
			throw run.fail(
				`'${reference.label ?? reference.to.name}' is empty: its expression gave nothing`,
				'Correct the expression, or remove it to list without this filter. Nothing was asked.',
			);
		}
	}
	const fields = new Map(record.filters.map((field) => [field.id, field]));
	// the form has no filters where Halo takes none
	if (fields.size === 0) return query;
	for (const [key, value] of Object.entries(mapped(run, 'filters', (name) => fields.has(name)))) {
		const field = fields.get(key);
		if (!field) {
			// Halo ignores what it does not know and would answer with every record there is
			throw run.fail(`The filter '${key}' is not known for ${record.plural}`);
		}
		const converted = await readValue(run, field, value);
		if (converted === undefined || converted === '') continue;
		const name = field.query ?? key;
		if (name in query) throw twice(run, record, field);
		query[name] = converted;
	}
	return query;
}

/** Two places of the form that say the same: which of them is meant nobody can tell. */
function twice(run: Run, record: RecordDefinition, { id, query = id, displayName }: Field) {
	const other = pointersOf(record).find(({ filter }) => filter === query);
	const label = other?.label ?? other?.to.name ?? query;
	return run.fail(
		`'${label}' and the filter '${displayName}' both say the same`,
		'Leave one of them empty. Nothing was asked.',
	);
}
