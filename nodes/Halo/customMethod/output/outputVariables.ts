import type { GenericValue, IDataObject } from 'n8n-workflow';
import { explain } from '../responsePath/explain';
import { printPath, type Path } from '../responsePath/path';
import { Missing, pick } from '../responsePath/pickPath';
import { UserFacingError } from '../../transport/userFacingError';
import { responsePath } from '../responsePath/responsePath';
import type { VariableRow } from '../method/method';
import { VARIABLE_TYPES, type VariableType } from '../method/variableTypes';
import { toVariable } from '../variables/toVariable';

/** A value picked from the response under its own name. */
export interface OutputVariable {
	name: string;
	path: Path;
	type: VariableType;
	ifMissing: 'null' | 'omit' | 'error';
}

/**
 * Reads the rows of the form, ignoring empty ones, since methods from Halo contain many of them.
 * @param roots the words that a path may begin with
 * @throws UserFacingError before anything is sent: a name is missing, used twice or not allowed, or a path cannot be
 * read
 */
export function defineVariables(rows: VariableRow[], roots: string[]): OutputVariable[] {
	const filled = rows.filter(({ name, value }) => text(name) !== '' || text(value) !== '');
	const variables = filled.map((row) => defineVariable(row, roots));
	const seen = new Set<string>();
	for (const { name } of variables) {
		if (seen.has(name)) {
			throw new UserFacingError(`Two output variables are called '${name}'`, 'Rename one of them');
		}
		seen.add(name);
	}
	return variables;
}

function defineVariable(row: VariableRow, roots: string[]): OutputVariable {
	const name = text(row.name);
	const path = text(row.value);
	if (name === '') {
		throw new UserFacingError(
			`The output variable for '${path}' has no name`,
			"Fill in its 'Name'",
		);
	}
	if (name === '__proto__') {
		throw new UserFacingError(
			`An output variable cannot be called '${name}'`,
			'Choose another name',
		);
	}
	const place = `Output variable '${name}'`;
	if (path === '') {
		const advice = "Fill in its 'Value', for example response^clients";
		throw new UserFacingError(`${place} has no path`, advice);
	}
	const type = VARIABLE_TYPES.find((known) => known === (row.type ?? 'any'));
	if (!type)
		throw new UserFacingError(`${place} has an unknown type`, `Use ${VARIABLE_TYPES.join(', ')}`);
	const ifMissing = row.ifMissing === 'omit' || row.ifMissing === 'error' ? row.ifMissing : 'null';
	return { name, path: responsePath(path, place, roots), type, ifMissing };
}

const text = (value: unknown) => String(value ?? '').trim();

/** Puts the values under their names, as one output item. */
export function readVariables(
	variables: OutputVariable[],
	read: (variable: OutputVariable) => unknown,
): IDataObject {
	const json: IDataObject = {};
	for (const variable of variables) {
		const value = read(variable);
		if (value !== undefined) json[variable.name] = value as GenericValue;
	}
	return json;
}

/** Which variables a response had: null because a path found nothing in any element is nearly always a mistake. */
export class Found {
	private readonly found = new Set<OutputVariable>();
	private readonly missing = new Map<OutputVariable, Missing>();

	add(variable: OutputVariable, value: unknown): void {
		if (!(value instanceof Missing)) this.found.add(variable);
		else if (!this.missing.has(variable)) this.missing.set(variable, value);
	}

	/** A sentence for each variable that is null, probably by mistake. */
	hints(): string[] {
		return [...this.missing]
			.filter(([variable]) => variable.ifMissing === 'null' && !this.found.has(variable))
			.map(
				([{ name }, value]) => `Output variable '${name}' is null. ${explain(value)}. ${ADVICE}.`,
			);
	}
}

const ADVICE = "Correct the path, or change 'If Missing'";

/**
 * Picks one value; undefined when it is missing and left out.
 * @param position of the element that is `response`, during an iteration
 * @throws UserFacingError when a required value is missing, or a value does not fit its type
 */
export function readVariable(
	variable: OutputVariable,
	roots: Record<string, unknown>,
	position?: number,
	found?: Found,
): unknown {
	const { name, path, type, ifMissing } = variable;
	const value = pick(path, roots);
	found?.add(variable, value);
	if (value instanceof Missing) {
		if (ifMissing === 'null') return null;
		if (ifMissing === 'omit') return undefined;
		throw new UserFacingError(
			`Output variable '${name}' is not in ${source(position)}`,
			`${explain(value)}. ${ADVICE}`,
		);
	}
	if (type === 'any') return value;
	return toVariable(
		value,
		type,
		(sentence) =>
			new UserFacingError(
				`Output variable '${name}' is not of the type ${typeName(type)}`,
				`At '${printPath(path)}' in ${source(position)}, ${sentence}. Choose another type, or Any to output the value unchanged.`,
			),
	);
}

const source = (position?: number) =>
	position === undefined ? "Halo's response" : `element [${position}]`;

const typeName = (type: VariableType) => type[0].toUpperCase() + type.slice(1);
