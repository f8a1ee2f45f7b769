import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { isResourceLocatorValue } from 'n8n-workflow';
import { HaloClient } from '../transport/HaloClient';
import { idIn } from '../values/ids';
import { narrowing } from './narrowing';
import { choices } from './choices';
import { placesOf } from '../form/locators';
import { onceEach } from '../transport/once';
import type { Form, Lookup } from '../model';

/** The form that a person has open. */
export const openForm = (context: ILoadOptionsFunctions, halo: HaloClient): Form => ({
	halo,
	once: onceEach(),
	id: (locator) => readOpenLocator(context, locator),
	field: (id) => {
		const { value } = (readParameter(context, 'fields') ?? {}) as { value?: IDataObject | null };
		return value?.[id];
	},
});

/** The id in a locator of the open form, wherever it stands; undefined when there is none, or an expression. */
export const readOpenLocator = (context: ILoadOptionsFunctions, locator: string) =>
	placesOf(locator)
		.map((place) => idIn(valueOf(readParameter(context, place))))
		.find((id) => id !== undefined);

/** n8n does not reduce a locator that stands in a hidden parameter. */
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

/** Fills a dropdown with one of Halo's lists, within what the form says. */
export const dropdownOf = (list: Lookup) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const form = openForm(this, await HaloClient.connect(this));
		return await choices(form.halo, list, await narrowing(list, form));
	};
