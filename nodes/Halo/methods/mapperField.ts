import type { ResourceMapperField } from 'n8n-workflow';
import { SHOWN_AT_ONCE } from '../lists/editorFields';
import type { SavedMapper } from '../lists/savedMapper';
import type { Field, RecordDefinition } from '../model';
import { isMatchable } from '../operations/match';

/** The purpose of a form of fields. */
export type Verb = 'create' | 'update' | 'upsert' | 'filter';

/** Whether the form may create a new record. */
export const isNew = (verb: Verb) => verb === 'create' || verb === 'upsert';

/** The field by which Create or Update finds a record by its ID. */
export const toMatchById = ({
	name,
	idKind = 'number',
}: RecordDefinition): ResourceMapperField => ({
	id: 'id',
	displayName: `${name} ID`,
	type: idKind === 'number' ? 'number' : 'string',
	required: false,
	display: true,
	defaultMatch: false,
	removed: true,
	canBeUsedToMatch: true,
});

/** A field as n8n's form of fields has it. */
export function toMapper(
	{ id, displayName, type, options, ...field }: Field,
	verb: Verb,
	{ isBlank }: SavedMapper,
): ResourceMapperField {
	return {
		id,
		displayName,
		type,
		...(options?.length ? { options } : {}),
		required: isNew(verb) && field.required === true,
		// a person who adds a switch wants it on; n8n would send that of a required one without being asked
		...(type === 'boolean' && !field.required ? { defaultValue: true } : {}),
		display: true,
		defaultMatch: false,
		...(isNew(verb) && !field.required && !field.alwaysShown ? { removed: true } : {}),
		...(isNew(verb) && !field.required && field.alwaysShown && isBlank ? SHOWN_AT_ONCE : {}),
		canBeUsedToMatch: verb === 'upsert' && isMatchable({ id, displayName, type, ...field }),
	};
}
