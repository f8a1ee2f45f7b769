import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { isEditorField } from '../form/editorFields';

type Method = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/**
 * The same fields where they are for an AI tool. A model can leave a text blank and nothing else, and n8n lets it fill no
 * dropdown: so all of them are text, which the node converts. Their choices stay, to be named to the model. The label is
 * the name of the argument, so it says what the value may be.
 */
export const inToolAsText = (method: Method): Method =>
	async function (this) {
		const form = await method.call(this);
		if (!this.getNode().type.endsWith('Tool')) return form;
		return { ...form, fields: form.fields.map(asText) };
	};

function asText(field: ResourceMapperField): ResourceMapperField {
	if (isEditorField(field.id) || field.readOnly) return field;
	const text: ResourceMapperField = { ...field, type: 'string', displayName: labelOf(field) };
	delete text.defaultValue;
	return text;
}

/** What is in brackets already, from the definition or from an earlier time, says enough. */
function labelOf({ displayName, type = 'string', options = [] }: ResourceMapperField): string {
	const [, name, several] = /^(.+?)(?:: | \()(Names or IDs|IDs)\b/.exec(displayName) ?? [];
	if (name) return `${name} (${several})`;
	if (/\)$|\bIDs?$/.test(displayName)) return displayName;
	const isSwitch = options.length > 0 && options.every(({ value }) => typeof value === 'boolean');
	const takes = isSwitch ? TAKES.boolean : TAKES[type];
	return takes ? `${displayName} (${takes})` : displayName;
}

const TAKES: Partial<Record<string, string>> = {
	array: 'JSON',
	boolean: 'true or false',
	dateTime: 'ISO 8601',
	number: 'Number',
	object: 'JSON',
	options: 'Name or ID',
};
