import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { isResourceLocatorValue } from 'n8n-workflow';
import { parameterPaths } from '../form/parameterPaths';
import type { Form, Lookup } from '../model';
import { recordsOf } from '../records/records';
import { HaloClient } from '../transport/HaloClient';
import { idIn } from '../values/ids';
import { choices } from './choices';
import { narrowing } from './narrowing';

/** The open form. @throws when it has no credential yet */
export async function openForm(context: ILoadOptionsFunctions): Promise<Form> {
	const halo = await HaloClient.connect(context);
	return {
		records: (address) => recordsOf(halo, address),
		id: (locator) => readOpenLocator(context, locator),
		field: (id) => {
			const { value } = (readParameter(context, 'fields') ?? {}) as { value?: IDataObject | null };
			return value?.[id];
		},
	};
}

/** The ID in a locator of the open form; undefined when there is none, or an expression. */
export const readOpenLocator = (context: ILoadOptionsFunctions, locator: string) =>
	parameterPaths(locator)
		.map((place) => idIn(valueOf(readParameter(context, place))))
		.find((id) => id !== undefined);

/** n8n does not reduce a locator in a hidden parameter. */
const valueOf = (parameter: unknown) =>
	isResourceLocatorValue(parameter) ? parameter.value : parameter;

/** A parameter of the open form; undefined where the form does not show it. */
export function readParameter(context: ILoadOptionsFunctions, name: string): unknown {
	try {
		return context.getCurrentNodeParameter(name, { extractValue: true });
	} catch {
		// n8n throws for a parameter that this form does not show
		return undefined;
	}
}

/** Fills a dropdown with one of Halo's lists, narrowed by the values of the form. */
export const dropdownOf = (list: Lookup) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const form = await openForm(this);
		return await choices(form, list, await narrowing(list, form));
	};
