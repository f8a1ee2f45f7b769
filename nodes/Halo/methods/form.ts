import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { resources } from '../resources';
import type { RecordDefinition } from '../shared/types';

/** The record that the form is about; undefined where the resource is no kind of record. */
export function currentRecord(context: ILoadOptionsFunctions): RecordDefinition | undefined {
	const value = context.getCurrentNodeParameter('resource');
	return resources.find((resource) => resource.value === value)?.record;
}

/** Query parameters from what the form's locators say; an empty locator or an expression gives none. */
export function fromLocators(
	context: ILoadOptionsFunctions,
	parameters: Record<string, string> = {},
): IDataObject {
	return Object.fromEntries(
		Object.entries(parameters)
			.map(([name, locator]) => [name, locatorValue(context, locator)])
			.filter(([, value]) => /^-?\d+$/.test(String(value))),
	) as IDataObject;
}

function locatorValue(context: ILoadOptionsFunctions, locator: string): unknown {
	try {
		return context.getCurrentNodeParameter(locator, { extractValue: true });
	} catch {
		// n8n throws for a parameter that this form does not show
		return undefined;
	}
}
