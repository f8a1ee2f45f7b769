import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import { recordTypeField } from '../../anyRecord/form';
import { labelsOf } from '../../form/fieldLabels';
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
import { sentenceCase } from '../../values/text';
import type { Changes, RecordDefinition } from '../../model';

export const pollLimit = parameter({
	...limit,
	displayOptions: undefined,
	hint: 'Per poll. Any others follow in the next polls.',
});

export const startFrom = parameter({
	displayName: 'Start From',
	name: 'startFrom',
	type: 'dateTime',
	default: '',
	description:
		'The first poll returns what is new since this date, and so does the first poll after the date is changed. Leave empty to start with the first record after publishing.',
});

export const anyChange = parameter({
	displayName: 'Any Change',
	name: 'anyChange',
	type: 'boolean',
	default: false,
	description:
		'Whether to use the date of the last update instead of the last action. Halo changes it by itself while a ticket is on hold, so expect tickets that nobody changed.',
});

/** The first choice in the form; there is none for types of which only new records can be recognised. */
export const triggerOn = parameter({
	displayName: 'Trigger On',
	name: 'triggerOn',
	type: 'options',
	default: 'created',
	options: [
		{ name: 'Created', value: 'created' },
		{ name: 'Created or Updated', value: 'createdOrUpdated' },
		{ name: 'Updated', value: 'updated' },
	],
});

/** The parameters for one record type. */
export function propertiesOf(record: RecordDefinition): INodeProperties[] {
	const { changes = {} } = record;
	return [
		changes.through
			? { ...triggerOn, options: triggerOn.options.slice(0, 1) }
			: { ...triggerOn, ...hintOf(record) },
		...withReferenceLocators(record, 'filter', record.filters.length ? [filters] : []),
		...common(changes),
	];
}

/** The same if the type is chosen in the form. */
export const propertiesOfAny: INodeProperties[] = [
	{
		...recordTypeField,
		modes: recordTypeField.modes.map((mode): INodePropertyMode =>
			mode.name === 'list'
				? { ...mode, typeOptions: { ...mode.typeOptions, searchListMethod: 'searchPolledTypes' } }
				: { ...mode, placeholder: 'e.g. Tickets' },
		),
	},
	triggerOn,
	filters,
	...common({}),
];

function common({ anyChange: wider }: Changes): INodeProperties[] {
	return [
		startFrom,
		pollLimit,
		output,
		outputFields,
		options(
			allowEmptyFilters,
			...(wider ? [anyChange] : []),
			extraQuery,
			includeCustomFields,
			includeLabels,
			timeZone,
		),
	];
}

/** A note on how changes are recognised. */
function hintOf(record: RecordDefinition): Pick<INodeProperties, 'hint'> {
	const { changes = {}, paged, plural } = record;
	const { field, filter, unverified, period } = changes;
	const hints = [
		field && !filter ? `Changes are recognised by '${labelsOf(record, [])(field)}'.` : '',
		unverified ? 'Not tested against a live Halo.' : '',
		paged
			? ''
			: `Each poll reads all ${sentenceCase(plural)}${period ? ' of the last 30 and the next 90 days, unless filters set other dates' : ''}.`,
	].filter(Boolean);
	return hints.length > 0 ? { hint: hints.join(' ') } : {};
}
