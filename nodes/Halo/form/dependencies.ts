import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../model';
import { locatorOf } from './locators';
import { isInCollection, parameterPaths } from './parameterPaths';

/**
 * Tells n8n which other parameters of the form decide what a parameter offers, so that it asks again when one of them
 * changes. A parameter that depends on the resource also depends on the type of record, where a person chooses that in
 * the form; and a mapper on the locators that decide its layout. The definitions say which these are.
 */
export function withDependencies(
	resources: Resource[],
	property: INodeProperties,
): INodeProperties {
	const types = resources.flatMap(({ typeChosenIn }) => typeChosenIn ?? []).map(valueIn);
	const layouts = [...new Set(resources.flatMap(layoutLocators))].map(valueIn);
	return extended(property, { types, layouts });
}

const valueIn = (locator: string) => `${locator}.value`;

/** Where the form has the locators that decide the layout. */
const layoutLocators = ({ record }: Resource): string[] =>
	(record?.layoutDependsOn ?? []).map((locator) => {
		const [beside, collected] = parameterPaths(locator);
		const reference = record?.references.find((one) => locatorOf(one) === locator);
		return reference && isInCollection(reference) ? collected : beside;
	});

interface Dependencies {
	types: string[];
	layouts: string[];
}

/** The same parameter; those inside a collection count too. */
function extended<T extends object>(property: T, more: Dependencies): T {
	if (Array.isArray(property)) return property.map((one) => extendedIn(one, more)) as T;
	const copy = Object.entries(property).map(([key, value]) => [key, extendedIn(value, more)]);
	const whole = Object.fromEntries(copy) as T;
	const { typeOptions } = whole as Partial<INodeProperties>;
	if (typeOptions?.loadOptionsDependsOn?.join() !== 'resource') return whole;
	const { types, layouts } = more;
	const on = ['resource', ...('resourceMapper' in typeOptions ? layouts : []), ...types];
	return { ...whole, typeOptions: { ...typeOptions, loadOptionsDependsOn: on } };
}

const extendedIn = (value: unknown, more: Dependencies) =>
	typeof value === 'object' && value !== null ? extended(value, more) : value;
