import type { Run } from '../../model';
import { UserFacingError } from '../../transport/userFacingError';
import { uploadName } from '../../output/fileName';
import type { FormBody } from '../method/method';
import { textOf } from '../method/text';
import { fillText } from '../variables/fillText';
import type { Scope } from '../variables/variables';
import type { Content } from './content';
import { multipart, urlencoded, type Part } from './form';

/** A form with all variables filled in. Rows without a name and a value are ignored. */
export async function formOf(run: Run, form: FormBody, scope: Scope): Promise<Content> {
	const parts: Part[] = [];
	for (const { name: given, type, value, inputDataFieldName } of form.parts) {
		const name = textOf(given).trim();
		const isFile = type === 'file';
		if (name === '' && !isFile && textOf(value) === '') continue;
		if (name === '') throw new UserFacingError('A form field has no name', "Fill in its 'Name'");
		const read = isFile ? await fileToSend(run, inputDataFieldName) : fill(name, value, scope);
		parts.push({ name, value: read });
	}
	if (form.encoding === 'multipart') return multipart(parts);
	return urlencoded(parts.map(({ name, value }) => [name, onlyText(name, value)]));
}

/** A file of the item, its name without folders and control characters. */
async function fileToSend(run: Run, field: unknown) {
	const file = await run.file(textOf(field));
	return { ...file, name: file.name && uploadName(file.name) };
}

const fill = (name: string, value: unknown, scope: Scope): string =>
	fillText(textOf(value), scope, `the form field '${name}'`);

function onlyText(name: string, value: Part['value']): string {
	if (typeof value === 'string') return value;
	const advice = "Choose Multipart as 'Form Type'";
	throw new UserFacingError(
		`The form field '${name}' is a file, but this form accepts text only`,
		advice,
	);
}
