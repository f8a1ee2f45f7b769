import type {
	IDataObject,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperValue,
} from 'n8n-workflow';
import { FINGERPRINT, isEditorField } from '../form/editorFields';
import { objectsIn } from '../transport/json';
import { readParameter } from './openForm';

/** The saved state of a mapper in the open node. */
export interface SavedMapper {
	fields: ResourceMapperField[];
	/** IDs of the fields that a person filled in or added. */
	inUse: Set<string>;
	/** IDs of the fields that n8n hides under its button to add fields, whatever their current state. */
	hidden: Set<string>;
	/** A form that has never been opened. */
	isNew: boolean;
	/** Nothing is filled in: n8n then resets the form to its required fields. */
	isBlank: boolean;
	/** The fingerprint that it was saved with. */
	mark?: string;
}

/**
 * The mapper in the parameter `name`, if it is about the same records: n8n may request the fields of another resource
 * while the node still has those of the previous one.
 */
export function readSavedMapper(
	context: ILoadOptionsFunctions,
	name: string,
	about?: string,
): SavedMapper {
	const mapper = (readParameter(context, name) ?? {}) as Partial<ResourceMapperValue>;
	const saved = objectsIn(mapper.schema) as unknown as ResourceMapperField[];
	const mark = saved.find(({ id }) => id === FINGERPRINT);
	const values = Object.entries((mapper.value ?? {}) as IDataObject).filter(
		([, value]) => value !== null && value !== undefined,
	);
	const isAnother = about !== undefined && mark && !isAbout(mark, about);
	const isNew = mapper.value === null || mapper.value === undefined;
	if (isAnother) return { fields: [], inUse: new Set(), hidden: new Set(), isNew, isBlank: true };

	const fields = saved.filter(({ id }) => !isEditorField(id));
	const shown = fields.filter(({ removed }) => removed === false).map(({ id }) => id);
	const filled = values.map(([id]) => id).filter((id) => !isEditorField(id));
	const inUse = new Set([...filled, ...shown]);
	const isBlank = values.every(([, value]) => value === '');
	const removed = fields.filter((field) => field.removed === true && !isBlank);
	const hidden = new Set(removed.map(({ id }) => id).filter((id) => !inUse.has(id)));
	return { fields, inUse, hidden, isNew, isBlank, mark: mark?.displayName };
}

const isAbout = ({ displayName }: ResourceMapperField, about: string) =>
	displayName.startsWith(`${about} `);

const UNLISTED = ' (Not Listed by Halo)';

/**
 * The fields of a form, with the saved ones that it would otherwise lose: n8n deletes the value of a field that is not
 * in the form. If a list could not be read, its fields stay as they were saved.
 */
export function withSaved(
	fields: ResourceMapperField[],
	{ fields: saved, inUse, isNew }: SavedMapper,
	isMissing: (id: string) => boolean = () => false,
): ResourceMapperField[] {
	const listed = new Set(fields.map(({ id }) => id));
	const known = new Map(saved.map((field) => [field.id, field]));
	const safe = fields.map((field) => (isNew ? field : withoutOwnValue(field, known.get(field.id))));
	const missing = saved.filter(({ id }) => isMissing(id)).map(({ id }) => id);
	const kept = [...new Set([...missing, ...inUse])].filter((id) => !listed.has(id));
	return [...safe, ...kept.map((id) => keptField(id, known.get(id), isMissing(id)))];
}

/**
 * n8n opens each field that is new to a form, and an open switch has a value, which would be sent although nobody
 * chose it. Such a switch becomes a choice of Yes and No, and stays one in this form.
 */
function withoutOwnValue(
	field: ResourceMapperField,
	known: ResourceMapperField | undefined,
): ResourceMapperField {
	if (field.type !== 'boolean' || known?.type === 'boolean') return field;
	const choice: ResourceMapperField = { ...field, type: 'options', options: YES_OR_NO };
	delete choice.defaultValue;
	return choice;
}

const YES_OR_NO = [
	{ name: 'No', value: false },
	{ name: 'Yes', value: true },
];

function keptField(
	id: string,
	{ displayName = id, type = 'string', options }: Partial<ResourceMapperField> = {},
	isMissing: boolean,
): ResourceMapperField {
	const label = displayName.replace(UNLISTED, '');
	return {
		id,
		displayName: isMissing ? label : label + UNLISTED,
		type,
		...(options?.length ? { options } : {}),
		required: false,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
	};
}
