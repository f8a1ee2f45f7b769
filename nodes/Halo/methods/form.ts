import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { resources } from '../resources';
import { idIn } from '../shared/form';
import type { Form, RecordDefinition } from '../shared/types';
import type { HaloClient } from '../transport/HaloClient';

/** The record that the form is about; undefined where the resource is no kind of record, or none is chosen yet. */
export async function currentRecord(
	context: ILoadOptionsFunctions,
): Promise<RecordDefinition | undefined> {
	const value = context.getCurrentNodeParameter('resource');
	const resource = resources.find((one) => one.value === value);
	return (
		resource?.record ?? (await resource?.recordOf?.(String(read(context, 'recordType') ?? '')))
	);
}

/** The form that a person has open. */
export const openForm = (context: ILoadOptionsFunctions, halo: HaloClient): Form => ({
	halo,
	once: async (_key, make) => await make(),
	id: (locator) => idIn(read(context, locator)),
	field: (id) => {
		const { value } = (read(context, 'fields') ?? {}) as { value?: IDataObject | null };
		return value?.[id];
	},
});

/** Query parameters from what the form's locators say; an empty locator or an expression gives none. */
export function fromLocators(
	context: ILoadOptionsFunctions,
	parameters: Record<string, string> = {},
): IDataObject {
	return Object.fromEntries(
		Object.entries(parameters)
			.map(([name, locator]) => [name, idIn(read(context, locator))])
			.filter(([, value]) => value !== undefined),
	) as IDataObject;
}

function read(context: ILoadOptionsFunctions, name: string): unknown {
	try {
		return context.getCurrentNodeParameter(name, { extractValue: true });
	} catch {
		// n8n throws for a parameter that this form does not show
		return undefined;
	}
}
