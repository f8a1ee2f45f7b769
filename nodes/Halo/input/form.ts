import type { IDataObject } from 'n8n-workflow';
import { readLocator } from '../form/locators';
import type { Form, Lookup, Run } from '../model/types';

/** The form as an item fills it. */
export const formOf = (run: Run): Form => ({
	halo: run.halo,
	once: run.once,
	id: (locator) => idIn(readLocator(run, locator)),
	field: (id) => {
		const { value } = (run.parameter('fields', {}) ?? {}) as { value?: IDataObject | null };
		return value?.[id];
	},
});

/** A whole number or a GUID; undefined for anything else, such as an expression that is not worked out yet. */
export function idIn(value: unknown): number | string | undefined {
	const text = String(value ?? '').trim();
	if (/^-?\d+(\.0+)?$/.test(text)) return Number(text);
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : undefined;
}

/** The query parameters that narrow a list to what fits the form. */
export async function narrowing(list: Lookup, form: Form): Promise<IDataObject> {
	const { dependsOn = {}, narrowedBy } = list;
	const chosen = Object.entries(dependsOn)
		.map(([name, locator]) => [name, form.id(locator)])
		.filter(([, id]) => id !== undefined);
	return { ...(Object.fromEntries(chosen) as IDataObject), ...(await narrowedBy?.(form)) };
}
