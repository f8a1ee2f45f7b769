import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../model';

/**
 * Tells n8n which other parameters of the form determine what a parameter offers, so that it reloads it when one of
 * them changes. A parameter that depends on the resource also depends on the record type, if the person chooses that
 * in the form. A mapper depends on nothing else: n8n clears it when a dependency changes, so it must be a different
 * form then.
 */
export function withDependencies(
	resources: Resource[],
	property: INodeProperties,
): INodeProperties {
	if (!dependsOnResource(property)) return property;
	const types = resources.flatMap(({ typeChosenIn }) => typeChosenIn ?? []);
	return extended(property, ['resource', ...types.map((locator) => `${locator}.value`)]);
}

/** Whether it does, or anything inside it: options, values of a collection. */
function dependsOnResource({ typeOptions, options, values }: Inside): boolean {
	if (isResource(typeOptions)) return true;
	return [options, values].some((inside) =>
		inside?.some((one) => dependsOnResource(one as Inside)),
	);
}

type Inside = Pick<INodeProperties, 'typeOptions' | 'options'> & { values?: INodeProperties[] };

const isResource = (typeOptions: INodeProperties['typeOptions']) =>
	typeOptions?.loadOptionsDependsOn?.join() === 'resource';

/** The same parameter, with the parameters inside a collection. */
function extended<T extends object>(property: T, on: string[]): T {
	if (Array.isArray(property)) return property.map((one) => extendedIn(one, on)) as T;
	const copy = Object.entries(property).map(([key, value]) => [key, extendedIn(value, on)]);
	const whole = Object.fromEntries(copy) as T;
	const { typeOptions } = whole as Partial<INodeProperties>;
	if (!isResource(typeOptions)) return whole;
	return { ...whole, typeOptions: { ...typeOptions, loadOptionsDependsOn: on } };
}

const extendedIn = (value: unknown, on: string[]) =>
	typeof value === 'object' && value !== null ? extended(value, on) : value;
