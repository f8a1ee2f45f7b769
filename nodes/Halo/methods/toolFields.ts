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
		const of = wordsOf(String(this.getCurrentNodeParameter('resource')));
		return { ...form, fields: form.fields.map((field) => asText(field, of)) };
	};

/** `Ticket Type` of `ticketType`. */
const wordsOf = (resource: string) =>
	resource.replace(/[A-Z]/g, ' $&').replace(/^./, (first) => first.toUpperCase());

function asText(field: ResourceMapperField, of: string): ResourceMapperField {
	if (isEditorField(field.id) || field.readOnly) return field;
	const text: ResourceMapperField = { ...field, type: 'string', displayName: labelOf(field, of) };
	delete text.defaultValue;
	return text;
}

/** What is in brackets already, from the definition or from an earlier time, says enough. */
function labelOf(
	{ displayName: own, type = 'string', options = [] }: ResourceMapperField,
	of: string,
) {
	const displayName = SAYS_NOTHING.test(own) ? `${of} ${own}` : own;
	const [, name, several] = /^(.+?)(?:: | \()(Names or IDs|IDs)\b/.exec(displayName) ?? [];
	if (name) return `${name} (${several})`;
	if (/\)$|\bIDs?$/.test(displayName)) return displayName;
	const isSwitch = options.length > 0 && options.every(({ value }) => typeof value === 'boolean');
	const takes = isSwitch ? TAKES.boolean : TAKES[type];
	return takes ? `${displayName} (${takes})` : displayName;
}

/** Words that mean something only beside the form that they are in. */
const SAYS_NOTHING = /^(?:Code|Name|Number|Title|Type|Value)$/;

const TAKES: Partial<Record<string, string>> = {
	array: 'JSON',
	boolean: 'true or false',
	dateTime: 'ISO 8601',
	number: 'Number',
	object: 'JSON',
	options: 'Name or ID',
};
