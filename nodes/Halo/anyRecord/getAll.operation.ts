import { listRecords } from '../operations/getAll.operation';
import { readJsonOption } from '../input/options';
import {
	allowEmptyFilters,
	filters,
	includeCustomFields,
	includeLabels,
	limit,
	options,
	output,
	outputFields,
	reading,
	returnAll,
	sort,
} from '../form/parameters';
import { present } from '../output/present';
import type { Operation, RecordDefinition, Run } from '../model';
import { chosenRecord } from './chosen';
import { parentField, recordTypeField } from './form';

export const getAll = (guides: RecordDefinition[]): Operation => ({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many records of any type',
		description: 'Retrieve a list of records',
	},
	properties: [
		recordTypeField,
		parentField,
		filters,
		returnAll,
		limit,
		output,
		outputFields,
		options(allowEmptyFilters, includeCustomFields, includeLabels, sort, ...reading),
	],
	async execute(run) {
		const record = await chosenRecord(run, guides, 'getAll');
		return record.single ? await readSingle(run, record) : await listRecords(run, record);
	},
});

/** The lists inside the one object are not records. */
async function readSingle(run: Run, record: RecordDefinition) {
	const query = readJsonOption(run, 'extraQuery', 'Extra Query');
	const { path, permission } = record;
	return await present(run, record, [await run.halo.get(path, query, permission)]);
}
