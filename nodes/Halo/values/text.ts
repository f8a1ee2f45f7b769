import { UserFacingError } from '../transport/userFacingError';

/** A value in a sentence: short, and on one line. Text is in quotes, also when it is cut. */
export function show(value: unknown): string {
	const isText = typeof value === 'string';
	const whole = isText
		? value.replace(/[\r\n\t]+/g, ' ')
		: (JSON.stringify(value) ?? String(value));
	const text = whole.length > 60 ? `${whole.slice(0, 57)}...` : whole;
	return isText ? `'${text}'` : text;
}

/** A Title Case name in a sentence; abbreviations keep their capitals: `CRM note`. */
export const sentenceCase = (name: string) =>
	name.replace(/[\w-]+/g, (word) => (/^[A-Z]{2}/.test(word) ? word : word.toLowerCase()));

/** A name in a sentence with its article: `an asset`. */
export const withArticle = (name: string) => (/^[aeio]/i.test(name) ? `an ${name}` : `a ${name}`);

/** A name for comparison: case and spaces around it are ignored. */
export const comparable = (name: unknown): string =>
	String(name ?? '')
		.trim()
		.toLowerCase();

/** Whether two names differ only in case and spaces around them. */
export const isSameName = (one: unknown, other: unknown): boolean =>
	comparable(one) === comparable(other);

/** A value as plain text: objects and lists as JSON. Null and undefined stay as they are. */
export function plainText(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string') return value;
	return typeof value === 'object' ? jsonText(value) : String(value);
}

/** @throws UserFacingError for data nested thousands of levels deep, which JavaScript cannot serialise */
export function jsonText(value: unknown): string {
	const text = writtenOut(value);
	if (text !== undefined) return text;
	throw new UserFacingError(
		'A value is nested too deeply to be written as text',
		'Use a part of it',
	);
}

function writtenOut(value: unknown): string | undefined {
	try {
		return JSON.stringify(value ?? null) ?? 'null';
	} catch {
		return undefined;
	}
}
