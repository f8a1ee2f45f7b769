import type { IDataObject } from 'n8n-workflow';
import { mode } from './mode.mts';

const DATE = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** Fields as the response to a write has them: there, unlike in a read, dates carry `Z`; times of day do not. */
export const answered = (fields: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [
			name,
			typeof value === 'string' && DATE.test(value) ? `${value}Z` : value,
		]),
	);

/** What a read gave, as Halo holds it: in a Halo that sends `Z` there, too, dates lose it. */
export const readBack = (fields: IDataObject): IDataObject =>
	mode.dates === 'zoned'
		? Object.fromEntries(
				Object.entries(fields).map(([name, value]) => [
					name,
					typeof value === 'string'
						? value.replace(/^(20[\d-]{8}T[\d:]{8}(?:\.\d{3})?)\d*Z$/, '$1')
						: value,
				]),
			)
		: fields;
