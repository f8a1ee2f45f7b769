import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';
import { resources } from '../resources';
import { customFields } from '../lists/customFields';
import type { RecordDefinition } from '../model';
import { openForm } from '../lists/openForm';
import { simplifiedFields } from '../lists/nameLists';
import { labelsOf } from '../form/fieldLabels';
import { currentRecord, fromLocators } from './form';

/** The fields that a record can have in the output: those that are defined, and those of a sample record from Halo. */
async function getOutputFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const record = await currentRecord(this);
	return record ? await fieldsOf(this, record, simplifiedFields(record)) : [];
}

/** The same without the names that the node adds, since Halo cannot sort by them. */
async function getSortFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const record = await currentRecord(this);
	return record ? await fieldsOf(this, record, record.simplified) : [];
}

/** Each with its label in the form; Halo's own name is shown below. */
async function fieldsOf(
	context: ILoadOptionsFunctions,
	record: RecordDefinition,
	own: string[],
): Promise<INodePropertyOptions[]> {
	const [custom, sample] = await Promise.all([
		customFieldsOf(context, record),
		oneOf(context, record),
	]);
	const names = new Set([...own, ...Object.keys(sample), ...custom.map(({ id }) => id)]);
	const label = labelsOf(record, custom);
	return [...names]
		.map((value) => {
			const name = label(value);
			return { name, value, ...(name === value ? {} : { description: value }) };
		})
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** Without the permission to read them, the others can still be chosen. */
const customFieldsOf = async (context: ILoadOptionsFunctions, record: RecordDefinition) =>
	await customFields(await openForm(context), record).catch(() => []);

async function oneOf(
	context: ILoadOptionsFunctions,
	record: RecordDefinition,
): Promise<IDataObject> {
	const { searchWithin, parent, requiresParent } = record;
	const query = fromLocators(context, searchWithin);
	// without a ticket Halo would go through the actions of all tickets
	if ((parent || requiresParent) && Object.keys(query).length === 0) return {};

	const { records } = await openForm(context);
	const [row] = await records(record).list(query, { limit: 1 });
	return row ?? {};
}

/** The fields that Clear Fields can clear. */
async function getClearableFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const record = await currentRecord(this);
	if (!record) return [];
	const own = record.fields.filter(({ required, matchedByHalo }) => !required && !matchedByHalo);
	const pointers = record.references.flatMap(({ field, label, to }) =>
		field ? [{ id: field, displayName: label ?? to.name }] : [],
	);
	return [...own, ...pointers, ...(await customFieldsOf(this, record))]
		.map(({ id, displayName }) => ({ name: displayName, value: id }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** Every time zone that this computer knows. */
async function getTimeZones(): Promise<INodePropertyOptions[]> {
	return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => ({ name, value: name }));
}

export const loadOptions: NonNullable<INodeType['methods']>['loadOptions'] = Object.assign(
	{ getClearableFields, getOutputFields, getSortFields, getTimeZones },
	...resources.map((resource) => resource.loadOptions),
);
