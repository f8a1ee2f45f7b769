import { readParent } from '../input/parent';
import { readOwnId } from '../input/ownId';
import { ownLocatorField, withinField } from '../form/locators';
import { readJsonOption } from '../input/options';
import {
	includeCustomFields,
	includeLabels,
	options,
	output,
	outputFields,
	reading,
} from '../form/parameters';
import { present } from '../output/present';
import type { Id, Reading, RecordDefinition, Run } from '../model';
import { actionLabel } from '../form/wording';
import { sentenceCase } from '../values/text';
import { simplifiedOutput } from '../output/simplified';

/** Reads one record with its details and custom fields. */
export const get = (record: RecordDefinition): Reading => ({
	option: {
		name: 'Get',
		value: 'get',
		action: `Get ${actionLabel(record.name)}`,
		description: `Retrieve the details of one ${sentenceCase(record.name)}`,
	},
	properties: [
		...withinField(record),
		ownLocatorField(record),
		output,
		outputFields,
		options(includeCustomFields, includeLabels, ...reading),
	],
	get output() {
		return simplifiedOutput(record);
	},
	execute: async (run) => await getRecord(run, record, await readOwnId(run, record)),
});

export async function getRecord(run: Run, record: RecordDefinition, id: Id) {
	const query = {
		// custom fields and linked data come with the details only
		includedetails: true,
		...(await readParent(run, record)),
		...readJsonOption(run, 'extraQuery', 'Extra Query'),
	};
	return await present(run, record, [await run.records(record).get(id, query)], {
		also: record.texts,
	});
}
