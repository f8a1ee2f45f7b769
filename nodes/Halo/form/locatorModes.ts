import type { INodePropertyMode, INodePropertyModeValidation } from 'n8n-workflow';
import type { IdKind, RecordKind } from '../model';
import { idShapes } from '../values/idShapes';

/** The ways to choose a record in a locator: from the list, by ID, by address. */
export const modesOf = ({ value, page, idKind }: RecordKind): INodePropertyMode[] => [
	fromList(value),
	byId(idKind),
	...(page ? [byUrl(page)] : []),
];

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

function byId(kind: IdKind = 'number'): INodePropertyMode {
	const { pattern, example, words } = idShapes[kind];
	return mode('By ID', 'id', {
		type: 'string',
		placeholder: `e.g. ${example}`,
		validation: [mustMatch(`\\s*${pattern.source}\\s*`, words)],
	});
}

const byUrl = ({ pattern: regex, example }: NonNullable<RecordKind['page']>): INodePropertyMode =>
	mode('By URL', 'url', {
		type: 'string',
		placeholder: `e.g. ${example}`,
		extractValue: { type: 'regex', regex },
		validation: [mustMatch(`${regex}.*`, 'The address has no ID in it')],
	});

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
