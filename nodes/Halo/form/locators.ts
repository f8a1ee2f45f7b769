import type { INodeProperties } from 'n8n-workflow';
import type { RecordDefinition, RecordKind, Reference } from '../model';
import { alternateModes, modesOf } from './locatorModes';
import { isInCollection } from './parameterPaths';
import { collected } from './related';
import { sentenceCase } from '../values/text';

/** The parameter that contains the ID of a record: `ticketId`. */
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

/** A locator beside the mapper, for another record that this one refers to. */
export function referenceField(reference: Reference, description: string): INodeProperties {
	const modes = modesOf(reference.to, !reference.required);
	const more = alternateModes(reference.to);
	return {
		displayName: reference.label ?? reference.to.name,
		name: locatorOf(reference),
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		modes: more.length > 0 ? [...modes, ...more] : modes,
		...(reference.required ? { required: true } : {}),
	};
}

/** The purposes of the locators beside a form. */
type Purpose = 'write' | 'change' | 'filter' | 'parent';

/**
 * A mapper with its locators. Those that most people need are visible above it, in the order in which a form is
 * filled; the others can be added below it.
 */
export const withReferenceLocators = (
	record: RecordDefinition,
	purpose: Purpose,
	mapper: INodeProperties[],
) => {
	const visible = (reference: Reference) => !isInCollection(reference);
	const moved = (reference: Reference) => !reference.required && visible(reference);
	return [
		...pointerFields(record, purpose, visible),
		...mapper,
		...collected(
			pointerFields(record, purpose, isInCollection),
			pointerFields({ ...record, parent: undefined }, purpose, moved),
		),
	];
};

/** The locator of the parent record, if there is one. */
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
	const isOptional = purpose === 'change' || purpose === 'filter';
	return [...own, ...references]
		.filter(isWanted)
		.filter(({ field, write, filter }) => (purpose === 'filter' ? filter : (field ?? write)))
		.map(({ required, ...reference }) => ({
			...referenceField(
				isOptional ? reference : { ...reference, required },
				descriptions[purpose === 'write' && required ? 'require' : purpose](
					sentenceCase(reference.label ?? reference.to.name),
					record,
				),
			),
			...(purpose !== 'filter' && record.layoutDependsOn?.includes(locatorOf(reference))
				? { hint: LAYOUT_HINT }
				: {}),
		}));
}

/** otherwise n8n would clear the fields when it reloads them */
const LAYOUT_HINT =
	"To show the fields of this type, choose 'Refresh Field List' in the menu of the fields, or reopen this node.";

const descriptions: Record<Purpose | 'require', (to: string, record: RecordDefinition) => string> =
	{
		write: (to) => `The ${to} to set. Leave empty for none.`,
		require: (to) => `The ${to} to set`,
		change: (to) => `The ${to} to set. Leave empty to keep the current one.`,
		filter: (to) => `Return only records of this ${to}. Leave empty for all.`,
		parent: (to, { name }) => `The ${to} that the ${sentenceCase(name)} belongs to`,
	};
