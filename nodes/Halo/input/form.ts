import type { IDataObject } from 'n8n-workflow';
import { parameterPaths } from '../form/parameterPaths';
import { idIn } from '../values/ids';
import type { Form, Run } from '../model';

/** The form as an item fills it in. */
export const formOf = (run: Run): Form => ({
	records: run.records,
	id: (locator) =>
		parameterPaths(locator)
			.map((path) => idIn(run.value(path)))
			.find((id) => id !== undefined),
	field: (id) => {
		const { value } = (run.value('fields') ?? {}) as { value?: IDataObject | null };
		return value?.[id];
	},
});
