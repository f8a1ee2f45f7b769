import type { NodeApiError, ResourceMapperField } from 'n8n-workflow';
import { FINGERPRINT, NOTICE, REQUIRED } from '../form/editorFields';
import type { SavedMapper } from './savedMapper';

/** What could not be had from Halo, by the reason why. */
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

/** The line of a form whose fields are known only once a person has chosen something. */
export const chooseFirst = (label: string, saved: SavedMapper): ResourceMapperField =>
	notice(`Choose a ${label} First`, 'Its fields then appear here', saved);

/** The fields of a new form, after a line if n8n would show none of them. */
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
 * n8n shows a field of a blank form only if it is required. An empty text is a value for n8n's check of required fields,
 * but none when the form is opened again: n8n then starts it anew. As soon as something is filled in, it is optional.
 */
export const SHOWN_AT_ONCE = { required: true, defaultValue: '' };

/** A required field without a value would stop a workflow that exists; this one shows its only choice without one. */
const line = (field: ResourceMapperField, text: string): ResourceMapperField => ({
	...field,
	type: 'options',
	options: [{ name: text, value: '' }],
});

/**
 * n8n leaves a field that was not in use under its button when it becomes required, such as by the record's type, and
 * then refuses to run the node without showing why. So these say what they are, and a line above all fields names them.
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

/** All of a few names; of many, the first ones. */
function named(all: string[]): string {
	const shown = all.length > 3 ? [...all.slice(0, 2), `${all.length - 2} More`] : all;
	const last = shown.at(-1);
	return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : String(last);
}

const plain = { required: false, display: true, defaultMatch: false, canBeUsedToMatch: false };

/**
 * A hidden field whose label changes with the lists and the order of the fields. n8n compares the labels of a form when
 * it opens, but not the lists in it, and would keep the lists of the day on which the form was made. A blank form is to
 * start anew each time, so it never has the `mark` that it was saved with.
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

/** FNV-1a with 32 bits: enough to see that something has changed. */
function hash(text: string): string {
	let sum = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
	}
	return (sum >>> 0).toString(36);
}
