import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { isEditorField } from '../form/editorFields';
import { resources } from '../resources';

type Method = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/**
 * The same fields in an AI tool. A model can leave only a text blank, and n8n never lets it fill a dropdown: so all of
 * them are text, which the node converts. Their choices are kept, for the description. The label is the name of the
 * argument, so it shows the type of the value.
 */
export const inToolAsText = (method: Method): Method =>
	async function (this) {
		const form = await method.call(this);
		if (!this.getNode().type.endsWith('Tool')) return form;
		const resource = this.getCurrentNodeParameter('resource');
		const { name = '' } = resources.find(({ value }) => value === resource) ?? {};
		return { ...form, fields: form.fields.map((field) => asText(field, name)) };
	};

function asText(field: ResourceMapperField, of: string): ResourceMapperField {
	if (isEditorField(field.id) || field.readOnly) return field;
	const text: ResourceMapperField = { ...field, type: 'string', displayName: labelOf(field, of) };
	delete text.defaultValue;
	return text;
}

/** A label that ends with brackets, from the definition or from an earlier call, is kept; for a switch it is replaced. */
function labelOf(
	{ displayName: own, type = 'string', options = [] }: ResourceMapperField,
	of: string,
) {
	const isSwitch =
		type === 'boolean' ||
		(options.length > 0 && options.every(({ value }) => typeof value === 'boolean'));
	const label = isSwitch ? own.replace(' (Excluded by Default)', '') : own;
	const displayName = SAYS_NOTHING.test(label) ? `${of} ${label}` : label;
	const [, name, several] = /^(.+?)(?:: | \()(Names or IDs|IDs)\b/.exec(displayName) ?? [];
	if (name) return `${name} (${several})`;
	if (/\)$|\bIDs?$/.test(displayName)) return displayName;
	const takes = isSwitch ? TAKES.boolean : TAKES[type];
	return takes ? `${displayName} (${takes})` : displayName;
}

/** Labels without a meaning outside the form. */
const SAYS_NOTHING = /^(?:Code|Name|Number|Title|Type|Value)$/;

const TAKES: Partial<Record<string, string>> = {
	array: 'JSON',
	boolean: 'true or false',
	dateTime: 'ISO 8601',
	number: 'Number',
	object: 'JSON',
	options: 'Name or ID',
};
