import type { IDataObject } from 'n8n-workflow';

const DATE = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** Fields as the response to a write has them: there, unlike in a read, dates carry `Z`; times of day do not. */
export const answered = (fields: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [
			name,
			typeof value === 'string' && DATE.test(value) ? `${value}Z` : value,
		]),
	);
