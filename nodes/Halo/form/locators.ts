import type { INodeProperties } from 'n8n-workflow';
import type { RecordDefinition, RecordKind, Reference } from '../model';
import { alternateModes, modesOf } from './locatorModes';
import { sentenceCase } from './wording';

/** The parameter that holds the id of a record: `ticketId`. */
export const ownLocator = ({ value }: RecordKind) => `${value}Id`;

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
		description: `Which ${sentenceCase(record.name)} to work with`,
		modes: modesOf(record),
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
		modes: [...modesOf(reference.to), ...alternateModes(reference.to)],
		...(reference.required ? { required: true } : {}),
	};
}

/** What the locators beside a form are for. */
type Purpose = 'write' | 'change' | 'filter' | 'parent';

/**
 * The locators beside a mapper. n8n takes long to draw a locator, so those that must be filled are there at once, and the
 * others wait in a collection until they are wanted.
 */
export const withReferenceLocators = (
	record: RecordDefinition,
	purpose: Purpose,
	mapper: INodeProperties[],
) => [
	...pointerFields(record, purpose, (reference) => !isInCollection(reference)),
	...collected(pointerFields(record, purpose, isInCollection)),
	...mapper,
];

/** Whether a locator waits in the collection. */
export const isInCollection = ({ required, alwaysShown }: Reference) => !required && !alwaysShown;

/** The collection that holds locators aside. */
const RELATED = 'related';

/** The collection, and under its own name each of its locators for those who write a workflow without the editor. */
function collected(locators: INodeProperties[]): INodeProperties[] {
	if (locators.length === 0) return [];
	const collection: INodeProperties = {
		displayName: 'Related Records',
		name: RELATED,
		type: 'collection',
		placeholder: 'Add Record',
		default: {},
		description:
			'Records that this is about. One that is not added is not set, and in a list everything counts.',
		// without a text of their own, forms of all kinds share them
		options: locators.map(withoutText).sort((a, b) => a.displayName.localeCompare(b.displayName)),
	};
	const hidden = locators.map(({ displayName, name }): INodeProperties => ({
		displayName,
		name,
		type: 'hidden',
		default: '',
	}));
	return [collection, ...hidden];
}

/** The same locator without the text that would differ from form to form. */
function withoutText(locator: INodeProperties): INodeProperties {
	const copy = { ...locator };
	delete copy.description;
	return copy;
}

/** Where a locator may stand in a form, by its name: in the collection, or beside the mapper. */
export const parameterPaths = (locator: string) => [`${RELATED}.${locator}`, locator];

/** The locator of the record that ids are counted within, if there is one. */
export const withinField = (record: RecordDefinition) =>
	pointerFields({ ...record, references: [] }, 'parent');

/** Locators to other records, in the definition's order. */
function pointerFields(
	record: RecordDefinition,
	purpose: Purpose,
	isWanted: (reference: Reference) => boolean = () => true,
): INodeProperties[] {
	const { parent, references } = record;
	const own = parent && purpose !== 'change' ? [parent] : [];
	const optional = purpose === 'change' || purpose === 'filter';
	return [...own, ...references]
		.filter(isWanted)
		.filter(({ field, write, filter }) => (purpose === 'filter' ? filter : (field ?? write)))
		.map((reference) => ({
			...referenceField(
				optional ? { ...reference, required: undefined } : reference,
				descriptions[purpose](sentenceCase(reference.label ?? reference.to.name), record),
			),
			...(purpose !== 'filter' && record.layoutDependsOn?.includes(locatorOf(reference))
				? { hint: LAYOUT_HINT }
				: {}),
		}));
}

/** n8n would empty the fields if it fetched them by itself. */
const LAYOUT_HINT =
	"To see what this type adds and requires, choose 'Refresh Field List' in the menu of the fields, or open this node again.";

const descriptions: Record<Purpose, (to: string, record: RecordDefinition) => string> = {
	write: (to) => `The ${to} to set. Leave empty for none.`,
	change: (to) => `The ${to} to set. Leave empty to keep it as it is.`,
	filter: (to) => `Only those of this ${to}. Leave empty for all.`,
	parent: (to, { name }) => `The ${to} that the ${sentenceCase(name)} belongs to`,
};
