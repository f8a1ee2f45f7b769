import type { IDataObject } from 'n8n-workflow';
import { isCustomField } from '../../lists/customFields';
import type { Form, FormLayout } from '../../model';
import { chosenType } from './type';

/**
 * How a ticket type shows a field to an agent who logs a ticket (`technew`). The numbers are those that one public
 * program reads; Halo does not document them.
 */
const HIDDEN = 0;
const REQUIRED = 3;

/** What the chosen ticket type shows and requires. */
export async function ticketLayout(form: Form): Promise<FormLayout | undefined> {
	const type = await chosenType(form);
	const known = fieldsIn(type?.fields).flatMap((row) => {
		const id = idOf(row);
		const { label } = (row.fieldinfo ?? {}) as IDataObject;
		const called = String(label ?? id);
		return id === undefined ? [] : [{ id, called, shown: Number(row.technew) }];
	});
	if (known.length === 0) return undefined;
	const idsOf = (wanted: typeof known) => wanted.map(({ id }) => id);
	return {
		order: idsOf(known.filter(({ shown }) => shown !== HIDDEN)),
		required: idsOf(known.filter(({ shown }) => shown === REQUIRED)),
		labels: Object.fromEntries(known.map(({ id, called }) => [id, called])),
		fields: [],
	};
}

/** A row is a field, or a group that holds fields. */
function fieldsIn(rows: unknown): IDataObject[] {
	if (!Array.isArray(rows)) return [];
	return (rows as IDataObject[]).flatMap((row) => {
		const inside = fieldsIn((row.group as IDataObject | undefined)?.fields);
		return inside.length > 0 ? inside : [row];
	});
}

/** The key of a field in our form; undefined if the form does not have it. */
function idOf({ fieldname, fieldinfo }: IDataObject): string | undefined {
	const info = (fieldinfo ?? {}) as IDataObject;
	const names = [info.name, fieldname, info.faults_field_name].map((name) => String(name ?? ''));
	const custom = names.find(isCustomField);
	if (custom) return custom;
	return names.map((name) => standard[name.toLowerCase()]).find(Boolean);
}

/** Halo's names for its own fields, other than those that the API uses; from one public program. */
const standard: Record<string, string> = {
	assignedtoint: 'agent_id',
	agent: 'agent_id',
	agent_id: 'agent_id',
	category2: 'category_1',
	category3: 'category_2',
	category4: 'category_3',
	category5: 'category_4',
	category_1: 'category_1',
	category_2: 'category_2',
	category_3: 'category_3',
	category_4: 'category_4',
	deadlinedate: 'deadlinedate',
	details: 'details',
	estimate: 'estimate',
	fprojectstartdate: 'startdate',
	impact: 'impact',
	priority: 'priority_id',
	priority_id: 'priority_id',
	sectio_: 'team',
	seriousness: 'priority_id',
	source: 'source',
	startdate: 'startdate',
	status: 'status_id',
	status_id: 'status_id',
	summary: 'summary',
	symptom: 'summary',
	symptom2: 'details',
	targetdate: 'targetdate',
	team: 'team',
	urgency: 'urgency',
};
