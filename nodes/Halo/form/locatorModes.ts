import type { INodePropertyMode, INodePropertyModeValidation } from 'n8n-workflow';
import type { IdKind, RecordKind } from '../model';
import { idShapes } from '../values/idShapes';
import { sentenceCase } from './wording';

/** The ways to choose a record in a locator: from the list, by ID, by its name where a list has it, by address. */
export function modesOf(kind: RecordKind, isOptional = false): INodePropertyMode[] {
	const { name, value, page, idKind } = kind;
	return [
		fromList(value),
		byId(idKind, isOptional),
		...('path' in kind ? [byName] : []),
		...(page ? [byUrl(name, page)] : []),
	];
}

/** The node takes a name in any case, and says so when several records have it. */
export const byName = mode('By Name', 'name', {
	type: 'string',
	placeholder: 'e.g. the name in Halo',
});

/** Another way to name a record, such as a user by email. */
export const alternateModes = ({ alternateKey }: RecordKind): INodePropertyMode[] =>
	alternateKey
		? [
				mode(alternateKey.label, alternateKey.name, {
					type: 'string',
					placeholder: `e.g. ${alternateKey.example}`,
				}),
			]
		: [];

const fromList = (searchListMethod: string): INodePropertyMode =>
	mode('From List', 'list', {
		type: 'list',
		placeholder: 'Choose...',
		typeOptions: { searchListMethod, searchable: true },
	});

function byId(kind: IdKind = 'number', isOptional: boolean): INodePropertyMode {
	const { pattern, example, words } = idShapes[kind];
	const id = `${pattern.source}\\s*`;
	return mode('By ID', 'id', {
		type: 'string',
		placeholder: `e.g. ${example}`,
		validation: [mustMatch(`\\s*${isOptional ? `(?:${id})?` : id}`, words)],
	});
}

function byUrl(name: string, { pattern: regex, example }: Page): INodePropertyMode {
	return mode('By URL', 'url', {
		type: 'string',
		placeholder: `e.g. ${example}`,
		extractValue: { type: 'regex', regex: `^${regex}$` },
		validation: [mustMatch(regex, `No ${sentenceCase(name)} in Halo has this address`)],
	});
}

type Page = NonNullable<RecordKind['page']>;

function mode(
	displayName: string,
	name: string,
	rest: Omit<INodePropertyMode, 'displayName' | 'name'>,
): INodePropertyMode {
	return { displayName, name, ...rest };
}

function mustMatch(regex: string, errorMessage: string): INodePropertyModeValidation {
	return { type: 'regex', properties: { regex, errorMessage } };
}
