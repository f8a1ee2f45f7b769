import { readOwnId, readWithin } from '../input/ids';
import { ownLocatorField, withinField } from '../form/locators';
import { readJsonOption } from '../input/options';
import {
	extraQuery,
	includeCustomFields,
	includeLabels,
	options,
	output,
	outputFields,
	timeZone,
} from '../form/parameters';
import { present } from '../output/present';
import type { Operation, RecordDefinition, Run } from '../model';
import { pathTo } from '../transport/HaloClient';
import { inAction, inSentence } from '../form/wording';
import { simplifiedOutput } from '../output/simplified';

/** Reads one record with its details and custom fields. */
export const get = (record: RecordDefinition): Operation => ({
	option: {
		name: 'Get',
		value: 'get',
		action: `Get ${inAction(record.name)}`,
		description: `Retrieve one ${inSentence(record.name)} with its details`,
	},
	properties: [
		...withinField(record),
		ownLocatorField(record),
		output,
		outputFields,
		options(extraQuery, includeCustomFields, includeLabels, timeZone),
	],
	output: simplifiedOutput(record),
	execute: async (run) => await getRecord(run, record, readOwnId(run, record)),
});

export async function getRecord(run: Run, record: RecordDefinition, id: number | string) {
	const query = {
		// custom fields and linked data come with the details only
		includedetails: true,
		...readWithin(run, record),
		...readJsonOption(run, 'extraQuery', 'Extra Query'),
	};
	const path = pathTo(record.path, id);
	return await present(run, record, [await run.halo.get(path, query, record.permission)]);
}
