import type { INodeProperties } from 'n8n-workflow';
import { withReferenceLocators } from '../../form/locators';
import { parameter } from '../../form/parameter';
import {
	allowEmptyFilters,
	extraQuery,
	filters,
	includeCustomFields,
	includeLabels,
	limit,
	options,
	output,
	outputFields,
	timeZone,
} from '../../form/parameters';
import type { RecordDefinition } from '../../model';

const { displayOptions: _returnAll, ...ownLimit } = limit;

export const pollLimit = parameter({
	...ownLimit,
	hint: 'Per poll. The rest comes with the next polls.',
});

export const startFrom = parameter({
	displayName: 'Start From',
	name: 'startFrom',
	type: 'dateTime',
	default: '',
	description:
		'When published for the first time, return what is new since this date. Leave empty to start with what comes after publishing.',
});

export const anyChange = parameter({
	displayName: 'Any Change',
	name: 'anyChange',
	type: 'boolean',
	default: false,
	description:
		'Whether to go by the last update instead of the last action. Halo moves it by itself while a ticket is on hold, so expect tickets that nobody changed.',
});

const created = { name: 'Created', value: 'created' };

/** What a person chooses first; types of which only new records can be recognized have no choice. */
export const triggerOn = parameter({
	displayName: 'Trigger On',
	name: 'triggerOn',
	type: 'options',
	default: 'created',
	options: [
		created,
		{ name: 'Created or Updated', value: 'createdOrUpdated' },
		{ name: 'Updated', value: 'updated' },
	],
});

/** What the form asks for one type of record. */
export function propertiesOf(record: RecordDefinition): INodeProperties[] {
	const { changes = {} } = record;
	return [
		changes.through ? { ...triggerOn, options: [created] } : { ...triggerOn, ...hintOf(record) },
		...withReferenceLocators(record, 'filter', record.filters.length ? [filters] : []),
		startFrom,
		pollLimit,
		output,
		outputFields,
		options(
			allowEmptyFilters,
			...(changes.anyChange ? [anyChange] : []),
			extraQuery,
			includeCustomFields,
			includeLabels,
			timeZone,
		),
	];
}

/** What a person should know of how changes are recognized. */
function hintOf({ changes = {}, paged, plural }: RecordDefinition): Pick<INodeProperties, 'hint'> {
	const { field, filter, unverified } = changes;
	const hints = [
		field && !filter ? `Changes are recognized by '${field}'.` : '',
		unverified ? 'Not verified on a live Halo.' : '',
		paged ? '' : `Each poll reads the whole list of ${plural}.`,
	].filter(Boolean);
	return hints.length > 0 ? { hint: hints.join(' ') } : {};
}
