import type {
	IDataObject,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
} from 'n8n-workflow';
import { inTool } from '../form/toolVariants';
import type { Run } from '../model';
import { UserFacingError } from '../transport/userFacingError';
import { convert } from '../values/convert';
import { isBlank } from '../values/blank';
import { oneOf, type Choice } from '../values/parameterValue';
import { remembered } from '../values/remembered';

/** How an empty value is read: in an AI tool it was not given; elsewhere its expression returned nothing. */
type WhenEmpty = 'not given' | 'error';

/**
 * The values of a collection with every switch as true or false, and every choice as one of the known ones, whatever
 * an expression or a language model returned.
 * @param properties the parameters of the collection
 * @throws UserFacingError for any other value, so that nothing is sent by mistake
 */
export function settleSwitches(
	properties: INodeProperties[],
	values: IDataObject,
	whenEmpty: WhenEmpty,
): IDataObject {
	const known = new Map(properties.map((property) => [property.name, property]));
	const settled = Object.entries(values).map(([name, value]): [string, unknown] => {
		const property = known.get(name);
		return [name, property ? settle(property, value, whenEmpty) : value];
	});
	return Object.fromEntries(settled) as IDataObject;
}

/** Converts the switches and choices at the top level of the form, before anything is read or sent. */
export function checkForm(properties: INodeProperties[], run: Run): void {
	for (const property of (run.isTool ? settledInTool : settled)(properties)) {
		const value = run.value(property.name);
		if (isBlank(value) && !run.isExpression(property.name)) continue;
		settle(property, value, whenEmptyFor(run));
	}
}

const settledAmong = (form: INodeProperties[]) =>
	form.filter((one) => one.type === 'boolean' || choicesOf(one));
const settled = remembered(settledAmong);
const settledInTool = remembered((form: INodeProperties[]) => settledAmong(form.map(inTool)));

/**
 * The possible values of a parameter; undefined if it is not a choice, accepts other values, or only Halo knows the
 * choices.
 */
const choicesOf = ({
	type,
	options,
	typeOptions,
	allowArbitraryValues,
}: INodeProperties): Choice[] | undefined =>
	type === 'options' && !allowArbitraryValues && !typeOptions?.loadOptionsMethod
		? (options ?? []).filter((option): option is INodePropertyOptions => 'value' in option)
		: undefined;

export const whenEmptyFor = ({ isTool }: Pick<Run, 'isTool'>): WhenEmpty =>
	isTool ? 'not given' : 'error';

function settle(property: INodeProperties, value: unknown, whenEmpty: WhenEmpty): unknown {
	const { type, displayName } = property;
	const place = `'${displayName}'`;
	const choices = choicesOf(property);
	if (choices?.some((choice) => choice.value === value)) return value;
	if (type === 'boolean' || choices) {
		if (isBlank(value)) return settleBlank(place, choices, whenEmpty);
		return choices ? oneOf(choices, value, place) : convert(value, 'boolean', place);
	}
	if (type !== 'fixedCollection' || typeof value !== 'object' || value === null) return value;
	const groups = (property.options ?? []) as INodePropertyCollection[];
	return Object.fromEntries(
		Object.entries(value).map(([name, rows]): [string, unknown] => {
			const fields = groups.find((group) => group.name === name)?.values ?? [];
			const one = (row: unknown) => settleSwitches(fields, row as IDataObject, whenEmpty);
			return [name, Array.isArray(rows) ? rows.map(one) : one(rows)];
		}),
	);
}

function settleBlank(place: string, choices: Choice[] | undefined, whenEmpty: WhenEmpty) {
	if (whenEmpty === 'not given') return undefined;
	const values = (choices ?? []).map(({ value }) => String(value)).join(', ');
	throw new UserFacingError(
		`${place} is empty: its expression returned nothing`,
		`Correct the expression: it must return ${choices ? `one of ${values}` : 'true or false'}. Nothing was sent.`,
	);
}
