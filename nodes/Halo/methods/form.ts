import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { resources } from '../resources';
import { readOpenLocator, readParameter } from '../lists/openForm';
import type { RecordDefinition } from '../model';
import { isBlank } from '../values/blank';

/** The record that the form is about; undefined if the resource is not a record type, or none is chosen yet. */
export async function currentRecord(
	context: ILoadOptionsFunctions,
): Promise<RecordDefinition | undefined> {
	const value = context.getCurrentNodeParameter('resource');
	const resource = resources.find((one) => one.value === value);
	if (!resource || resource.record) return resource?.record;
	const { typeChosenIn, recordOf } = resource;
	const chosen = typeChosenIn ? readParameter(context, typeChosenIn) : '';
	return await recordOf?.(String(chosen ?? ''));
}

/** The label of the parameter in which the record type still has to be chosen; undefined if it is chosen. */
export function openTypeLabel(context: ILoadOptionsFunctions): string | undefined {
	const value = context.getCurrentNodeParameter('resource');
	const { typeChosenIn, operations = [] } = resources.find((one) => one.value === value) ?? {};
	if (!typeChosenIn || !isBlank(readParameter(context, typeChosenIn))) return undefined;
	return operations
		.flatMap(({ properties }) => properties)
		.find(({ name }) => name === typeChosenIn)?.displayName;
}

/** Query parameters from the form's locators; an empty locator or an expression adds none. */
export function fromLocators(
	context: ILoadOptionsFunctions,
	parameters: Record<string, string> = {},
): IDataObject {
	return Object.fromEntries(
		Object.entries(parameters)
			.map(([name, locator]) => [name, readOpenLocator(context, locator)])
			.filter(([, value]) => value !== undefined),
	) as IDataObject;
}
