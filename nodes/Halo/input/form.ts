import type { IDataObject } from 'n8n-workflow';
import { readLocator } from './locators';
import { idIn } from '../values/ids';
import type { Form, Run } from '../model';

/** The form as an item fills it. */
export const formOf = (run: Run): Form => ({
	records: run.records,
	id: (locator) => idIn(readLocator(run, locator)),
	field: (id) => {
		const { value } = (run.value('fields') ?? {}) as { value?: IDataObject | null };
		return value?.[id];
	},
});
