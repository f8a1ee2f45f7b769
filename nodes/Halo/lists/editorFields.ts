import type { NodeApiError, ResourceMapperField } from 'n8n-workflow';
import { FINGERPRINT, NOTICE, REQUIRED } from '../form/editorFields';
import type { SavedMapper } from './savedMapper';

/** What could not be read from Halo, by reason. */
export class Missing {
	private readonly reasons = new Map<string, string[]>();

	add(what: string, cause: unknown): void {
		const { message, description } = (cause ?? {}) as Partial<NodeApiError>;
		const reason = cause ? [message, description].filter(Boolean).join('. ') : REOPEN;
		const named = this.reasons.get(reason) ?? [];
		this.reasons.set(reason, [...new Set([...named, what])]);
	}

	get isAny(): boolean {
		return this.reasons.size > 0;
	}

	/** One line of the form; none when nothing is missing. */
	notice(saved: SavedMapper): ResourceMapperField[] {
		if (!this.isAny) return [];
		const all = [...this.reasons.values()].flat();
		const [reason, ...more] = this.reasons.keys();
		const text = reason === REOPEN ? REOPEN : [reason, ...more].join(' ');
		return [notice(`Not Loaded: ${named(all.sort())}`, text, saved)];
	}
}

/** The line of a form whose fields are known only once the person has chosen something. */
export const chooseFirst = (label: string, saved: SavedMapper): ResourceMapperField =>
	notice(`Choose a ${label} First`, 'Its fields then appear here', saved);

/** The fields of a new form, with a line above them if n8n would show none. */
export const withOneShown = (fields: ResourceMapperField[], saved: SavedMapper) =>
	saved.isBlank && fields.every(({ removed }) => removed)
		? [notice('No Field Is Required', 'Add fields with the button below', saved), ...fields]
		: fields;

function notice(displayName: string, text: string, { isBlank }: SavedMapper): ResourceMapperField {
	const field: ResourceMapperField = {
		id: NOTICE,
		displayName,
		type: 'string',
		...plain,
		readOnly: true,
	};
	return line(isBlank ? { ...field, ...SHOWN_AT_ONCE } : field, text);
}

/**
 * n8n shows a field of a blank form only if it is required. An empty text satisfies n8n's check of required fields,
 * but not when the form is opened again: n8n then resets the form. As soon as something is filled in, the field is
 * optional.
 */
export const SHOWN_AT_ONCE = { required: true, defaultValue: '' };

/** A required field without a value would stop an existing workflow; this one shows its only choice instead. */
const line = (field: ResourceMapperField, text: string): ResourceMapperField => ({
	...field,
	type: 'options',
	options: [{ name: text, value: '' }],
});

/**
 * If an unused field becomes required, such as by the record's type, n8n leaves it hidden under its button and then
 * refuses to run the node without showing why. So these fields are marked, and a line above all fields names them.
 */
export function withRequiredNamed(
	fields: ResourceMapperField[],
	{ hidden }: SavedMapper,
): ResourceMapperField[] {
	const isHidden = ({ id, required }: ResourceMapperField) => required && hidden.has(id);
	const labels = fields.filter(isHidden).map(({ displayName }) => displayName);
	if (labels.length === 0) return fields;
	const displayName = `Also Required: ${named(labels)}`;
	const field: ResourceMapperField = {
		id: REQUIRED,
		displayName,
		type: 'string',
		...plain,
		readOnly: true,
	};
	const marked = fields.map((one) =>
		isHidden(one) ? { ...one, displayName: `${one.displayName} (Required)` } : one,
	);
	const pronoun = labels.length === 1 ? 'it' : 'them';
	return [line(field, `Add ${pronoun} with the button below the fields`), ...marked];
}

const REOPEN = 'Close this node and open it again';

/** All names if there are few; the first ones if there are many. */
function named(all: string[]): string {
	const shown = all.length > 3 ? [...all.slice(0, 2), `${all.length - 2} More`] : all;
	const last = shown.at(-1);
	return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : String(last);
}

const plain = { required: false, display: true, defaultMatch: false, canBeUsedToMatch: false };

/**
 * A hidden field whose label changes with the lists and the order of the fields. When a form is opened, n8n compares
 * its labels but not its lists, and would keep the lists of the day on which the form was made. A blank form should be
 * reset each time, so it never has the `mark` that it was saved with.
 */
export function withFingerprint(
	fields: ResourceMapperField[],
	about: string,
	{ mark }: Pick<SavedMapper, 'mark'> = {},
): ResourceMapperField[] {
	const text = JSON.stringify(fields.map(({ id, options }) => [id, options]));
	const same = `${about} ${hash(text)}`;
	const displayName = same === mark ? `${same} ` : same;
	return [...fields, { id: FINGERPRINT, displayName, type: 'string', ...plain, display: false }];
}

/** FNV-1a with 32 bits: enough to detect a change. */
function hash(text: string): string {
	let sum = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
	}
	return (sum >>> 0).toString(36);
}
