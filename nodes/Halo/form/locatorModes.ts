import type { INodePropertyMode, INodePropertyModeValidation } from 'n8n-workflow';
import type { IdKind, RecordKind } from '../model';
import { idShapes } from '../values/idShapes';
import { remembered } from '../values/remembered';
import { sentenceCase, withArticle } from '../values/text';

/**
 * The ways to choose a record in a locator: from the list, by ID, by its name where a list has it, by address. They are
 * the same objects each time, since putting the form together compares them.
 */
export const modesOf = (kind: RecordKind, isOptional = false): INodePropertyMode[] =>
	(isOptional ? optionalModes : requiredModes)(kind);

const requiredModes = remembered((kind: RecordKind) => modesFor(kind, false));
const optionalModes = remembered((kind: RecordKind) => modesFor(kind, true));

function modesFor(kind: RecordKind, isOptional: boolean): INodePropertyMode[] {
	const { name, value, page, idKind } = kind;
	return [
		fromList(value),
		byId(idKind, isOptional),
		...('path' in kind ? [byName] : []),
		...(page ? [byUrl(name, page, isOptional)] : []),
	];
}

/** The node accepts a name in any case, and reports it if several records have it. */
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
	return mode('By ID', 'id', {
		type: 'string',
		placeholder: `e.g. ${example}`,
		validation: [mustMatch(`\\s*${orBlank(`${pattern.source}\\s*`, isOptional)}`, words)],
	});
}

function byUrl(name: string, { pattern, example }: Page, isOptional: boolean): INodePropertyMode {
	const message = `Not the address of ${withArticle(sentenceCase(name))}`;
	return mode('By URL', 'url', {
		type: 'string',
		placeholder: `e.g. ${example}`,
		extractValue: { type: 'regex', regex: `^${pattern}$` },
		validation: [mustMatch(orBlank(pattern, isOptional), message)],
	});
}

/** n8n checks an empty entry as well, and would not run a node that leaves out what is optional. */
const orBlank = (regex: string, isOptional: boolean) => (isOptional ? `(?:${regex})?` : regex);

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
