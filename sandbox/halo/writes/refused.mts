import { databaseNull, exception } from '../answers.mts';
import type { Json } from '../types.mts';
import type { Hook } from './hooks.mts';
import { isObject } from './typeCheck.mts';

/** What live tenants refused to create or to change (docs/halo/writing.md#what-could-not-be-created). */

/** New custom fields failed in each shape that was tried; a known one takes changes (our choice). */
export const customField: Hook = {
	before: (_call, draft, _sent, existing) => {
		if (!existing) throw exception('No matching custom table');
		return draft;
	},
};

/** A certificate is no use without its password; the words are our choice. */
export const certificate: Hook = {
	before: (_call, draft, { new_password }, existing) => {
		if (!existing && !new_password) throw exception('A password must be entered');
		return draft;
	},
};

/** Stock is counted by adding to it. */
export const itemStock: Hook = {
	before: (_call, draft, _sent, existing) => {
		if (existing) throw exception('Only new records can be added');
		return draft;
	},
};

/** A new SLA comes with its priorities, each with a description; the words are our choice. */
export const sla: Hook = {
	before: (_call, draft, { priorities }, existing) => {
		if (existing || areDescribed(priorities)) return draft;
		throw exception('Priorities must have a description');
	},
};

const areDescribed = (priorities: Json | undefined): boolean =>
	Array.isArray(priorities) &&
	priorities.length > 0 &&
	priorities.filter(isObject).every(({ name, description }) => Boolean(name ?? description));

const days = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** A new workday has all of its days; that it is the database that refuses it, as with ticket types, is our choice. */
export const workday: Hook = {
	before: (_call, draft, sent, existing) => {
		const columns = days.flatMap((day) => [`inc${day}`, `start${day}`, `end${day}`]);
		const missing = columns.find((column) => (sent[column] ?? null) === null);
		if (missing && !existing) throw databaseNull(`W${missing}`, 'WORKDAYS');
		return draft;
	},
};
