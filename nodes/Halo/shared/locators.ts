import type { INodeProperties, INodePropertyMode, INodePropertyModeValidation } from 'n8n-workflow';
import type { RecordDefinition, Reference } from './types';

/** The parameter that holds the id of a record: `ticketId`. */
export const ownLocator = ({ value }: RecordDefinition) => `${value}Id`;

/** The parameter of a locator that points to another record. */
export const locatorOf = ({ to, locator }: Reference) => locator ?? ownLocator(to);

/** The locator of the record that an operation is about. */
export function ownLocatorField(record: RecordDefinition): INodeProperties {
	return {
		displayName: record.name,
		name: ownLocator(record),
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: `Which ${record.name.toLowerCase()} to work with`,
		modes: modes(record),
	};
}

/** A locator beside the mapper, for another record that this one points to. */
export function referenceField(reference: Reference, description: string): INodeProperties {
	return {
		displayName: reference.label ?? reference.to.name,
		name: locatorOf(reference),
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		modes: modes(reference.to),
		...(reference.required ? { required: true } : {}),
	};
}

const modes = ({ value, urlPattern = '' }: RecordDefinition): INodePropertyMode[] =>
	urlPattern ? [fromList(value), byId, byUrl(urlPattern)] : [fromList(value), byId];

const fromList = (searchListMethod: string): INodePropertyMode =>
	mode('From List', 'list', {
		type: 'list',
		placeholder: 'Choose...',
		typeOptions: { searchListMethod, searchable: true },
	});

const byId = mode('By ID', 'id', {
	type: 'string',
	placeholder: 'e.g. 1042',
	validation: [mustMatch('\\s*-?\\d+\\s*', 'An ID is a number')],
});

const byUrl = (regex: string): INodePropertyMode =>
	mode('By URL', 'url', {
		type: 'string',
		placeholder: 'e.g. https://example.halopsa.com/ticket?id=1042',
		extractValue: { type: 'regex', regex },
		validation: [mustMatch(`${regex}.*`, 'The address has no ID in it')],
	});

function mode(
	displayName: string,
	name: string,
	rest: Omit<INodePropertyMode, 'displayName' | 'name'>,
): INodePropertyMode {
	return { displayName, name, ...rest };
}

function mustMatch(regex: string, errorMessage: string): INodePropertyModeValidation {
	return { type: 'regex', properties: { regex, errorMessage } };
}

/** What the locators beside a form are for. */
type Purpose = 'write' | 'change' | 'filter' | 'within';

/** The locators beside a form, in the definition's order. */
export function pointerFields(record: RecordDefinition, purpose: Purpose): INodeProperties[] {
	const { within, references } = record;
	const own = within && purpose !== 'change' ? [within] : [];
	const others = purpose === 'within' ? [] : references;
	const optional = purpose === 'change' || purpose === 'filter';
	return [...own, ...others]
		.filter(({ field, write, filter }) => (purpose === 'filter' ? filter : (field ?? write)))
		.map((reference) =>
			referenceField(
				optional ? { ...reference, required: undefined } : reference,
				descriptions[purpose](reference.to, record),
			),
		);
}

const descriptions: Record<Purpose, (to: RecordDefinition, record: RecordDefinition) => string> = {
	write: ({ name }) => `The ${name.toLowerCase()} to set. Leave empty for none.`,
	change: ({ name }) => `The ${name.toLowerCase()} to set. Leave empty to keep it as it is.`,
	filter: ({ name }) => `Only those of this ${name.toLowerCase()}. Leave empty for all.`,
	within: (to, { name }) =>
		`The ${to.name.toLowerCase()} that the ${name.toLowerCase()} belongs to`,
};
