import { created, fieldErrors, Refusal, refuse } from '../answers.mts';
import { isTrue } from '../convert.mts';
import { changeDates, creationField } from '../records/changeDates.mts';
import { present } from '../records/present.mts';
import type { Answer, Json, Resource, Row } from '../types.mts';
import type { Call } from '../world.mts';
import { checkWithinOf } from '../resources/within.mts';
import { storable } from './convert.mts';
import { mergeCustomFields } from './customFields.mts';
import { keepLink, matchedByLink } from './externalLinks.mts';
import { hooks } from './hooks.mts';
import { checkRequired } from './required.mts';
import { checkTypes, isObject } from './typeCheck.mts';

/**
 * `POST /X`: an element with a known `id` is an update that merges, one without is a create. What becomes of several of
 * which one is refused is a mode. Answers one object, or all of them with `returnall=true`
 * (docs/halo/writing.md#responses).
 */
export function write(call: Call): Answer {
	const elements = readElements(call);
	const answer = hooks[call.resource.name]?.instead?.(call, elements);
	if (answer) return answer;
	const made = elements.length === 1 ? allOrNothing(call, elements) : makeSeveral(call, elements);
	const { several, returnAll } = call.world.settings.modes;
	if (isTrue(call.query.returnall) && returnAll !== 'ignored') {
		return created(returnAll === 'reversed' ? made.reverse() : made);
	}
	if (several === 'none' && elements.length > 1) return created({});
	return created(made.at(several === 'last' ? -1 : 0) ?? {});
}

function allOrNothing(call: Call, elements: Row[]): Row[] {
	const drafts = elements.map((sent) => prepare(call, sent));
	const stored = drafts.map((draft) => ({ draft, row: save(call, draft) }));
	return stored.map(({ draft, row }) => shownOf(call, draft, row));
}

/** What comes back for several elements. */
function makeSeveral(call: Call, elements: Row[]): Row[] {
	const { badElement } = call.world.settings.modes;
	if (badElement === 'keepsNone') return allOrNothing(call, elements);
	return elements.flatMap((sent) => {
		try {
			return allOrNothing(call, [sent]);
		} catch (cause) {
			if (!(cause instanceof Refusal) || badElement === 'keepsEarlier') throw cause;
			return badElement === 'leavesOut' ? [] : [{ error: wordsIn(cause.answer) }];
		}
	});
}

/** The sentence of a refusal. */
function wordsIn({ body, status }: Answer): string {
	const text = isObject(body as Json) ? (body as Row).Message : body;
	return typeof text === 'string' ? text : `Refused (${status})`;
}

function shownOf(call: Call, { sent }: Draft, row: Row): Row {
	const record = present(call.store, call.resource, row, { details: true, written: true });
	return hooks[call.resource.name]?.shown?.(record, sent) ?? record;
}

/**
 * The elements of a body, checked for shape and type.
 * @throws Refusal 415 for a body that is not JSON, 400 for one that is not an array
 */
export function readElements({ body, route, resource }: Call): Row[] {
	if (body.raw.length > 0 && !body.type.endsWith('json')) throw refuse(415);
	if (body.json === undefined) throw fieldErrors({ '': [unreadable(body.raw)] });
	const takesObject = route.methods.includes('o');
	const elements = takesObject && isObject(body.json) ? [body.json] : body.json;
	if (!Array.isArray(elements)) throw fieldErrors({ '': [notAnArray(resource)] });
	if (elements.length === 0) throw refuse(400);
	elements.forEach((element, index) => {
		if (!isObject(element)) throw fieldErrors({ [`[${index}]`]: ['Error converting value.'] });
	});
	const rows = elements.filter(isObject);
	checkTypes(resource, rows, body.raw.toString());
	return rows;
}

interface Draft {
	sent: Row;
	draft: Row;
	existing?: Row;
}

function prepare(call: Call, sent: Row): Draft {
	const { store, resource } = call;
	checkWithinOf(resource.name, sent);
	const existing = findExisting(call, sent);
	const kept = storable(resource, sent);
	if (!existing) delete kept[store.of(resource.name).own];
	const customfields = mergeCustomFields(store, resource.name, sent.customfields, existing);
	const draft: Row = { ...existing, ...kept, ...(customfields && { customfields }) };
	checkRequired(store, resource.name, draft, existing);
	return {
		sent,
		draft: hooks[resource.name]?.before?.(call, draft, sent, existing) ?? draft,
		existing,
	};
}

/**
 * @throws Refusal 404 for an id that names nothing, or a deleted record that `_recover` does not bring
 * back; 0, null and "" mean "none yet"
 */
function findExisting({ store, resource }: Call, sent: Row): Row | undefined {
	const collection = store.of(resource.name);
	const id = sent[collection.own] ?? null;
	if (id === null || id === '') return matchedByLink(store, resource, sent);
	const existing = collection.get(collection.key(sent));
	const isGone = existing ? existing.deleted === true && sent._recover !== true : id !== 0;
	if (isGone) throw refuse(404);
	return existing;
}

function save({ store, resource, ...rest }: Call, { sent, draft, existing }: Draft): Row {
	// an import may say when a record was created
	const isDated = Boolean(sent[creationField(resource.name) ?? '']);
	const dates = changeDates(resource.name, !existing && !isDated);
	const stored = store.of(resource.name).put(withoutNulls({ ...draft, ...dates }));
	keepLink(store, resource, stored, sent);
	hooks[resource.name]?.after?.({ store, resource, ...rest }, stored, sent, existing);
	return store.of(resource.name).get(store.of(resource.name).key(stored)) ?? stored;
}

const withoutNulls = (row: Row): Row =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

const unreadable = (raw: Buffer): string =>
	raw.length === 0
		? 'A non-empty request body is required.'
		: `Unexpected character encountered while parsing value: ${raw.toString().trim().slice(0, 1)}. Path '', line 1, position 1.`;

const notAnArray = ({ name }: Resource): string =>
	`Cannot deserialize the current JSON object (e.g. {"name":"value"}) into type 'System.Collections.Generic.List\`1[NetHelpDesk.API.${name}]' because the type requires a JSON array (e.g. [1,2,3]) to deserialize correctly. Path 'id', line 1, position 6.`;
