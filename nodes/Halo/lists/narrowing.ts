import type { IDataObject } from 'n8n-workflow';
import type { Form, Lookup } from '../model';

/** The query parameters that narrow a list to the values of the form. */
export async function narrowing(list: Lookup, form: Form): Promise<IDataObject> {
	const { dependsOn = {}, narrowedBy } = list;
	const chosen = Object.entries(dependsOn)
		.map(([name, locator]) => [name, form.id(locator)])
		.filter(([, id]) => id !== undefined);
	return { ...(Object.fromEntries(chosen) as IDataObject), ...(await narrowedBy?.(form)) };
}
