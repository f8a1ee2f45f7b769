import type { IDataObject, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { Run } from '../model';
import { UserFacingError } from '../transport/userFacingError';
import { convert } from '../values/convert';
import { isBlank } from '../values/blank';

/** How an empty switch is read: in an AI tool it was not given; elsewhere its expression gave nothing. */
type WhenEmpty = 'not given' | 'error';

/**
 * The values of a collection with every switch in it as true or false, whatever an expression or a language model gave.
 * @param properties what the collection may hold
 * @throws UserFacingError for a switch that is neither, so that nothing is sent by mistake
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

/** Settles the switches that stand by themselves in the form, before anything is read or sent. */
export function checkSwitches(properties: INodeProperties[], run: Run): void {
	for (const property of properties.filter(({ type }) => type === 'boolean')) {
		const value = run.value(property.name);
		if (isBlank(value) && !run.isExpression(property.name)) continue;
		settle(property, value, whenEmptyFor(run));
	}
}

export const whenEmptyFor = ({ isTool }: Pick<Run, 'isTool'>): WhenEmpty =>
	isTool ? 'not given' : 'error';

function settle(property: INodeProperties, value: unknown, whenEmpty: WhenEmpty): unknown {
	const { type, displayName } = property;
	if (type === 'boolean') return settleSwitch(`'${displayName}'`, value, whenEmpty);
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

function settleSwitch(place: string, value: unknown, whenEmpty: WhenEmpty): unknown {
	if (!isBlank(value)) return convert(value, 'boolean', place);
	if (whenEmpty === 'not given') return undefined;
	throw new UserFacingError(
		`${place} is empty: its expression gave nothing`,
		'Correct the expression: it takes true or false. Nothing was sent.',
	);
}
