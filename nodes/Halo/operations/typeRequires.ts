import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { locatorOf } from '../form/locators';
import { sentenceCase } from '../values/text';
import { formOf } from '../input/form';
import type { Form, FormLayout, Plan, RecordDefinition, Run } from '../model';
import { objectsIn } from '../transport/json';
import { isBlank } from '../values/blank';
import { idIn } from '../values/ids';

/** Status codes with which Halo refuses the data; other codes concern the credential or the connection. */
const REFUSED = '400';

/**
 * The write of a new record, with a hint at what its type requires and the record lacks. Halo decides what it refuses;
 * if it does, the error lists the same fields. A type is read once in an execution, after the write.
 */
export function watchingType<P extends Plan>(run: Run, record: RecordDefinition, plan: P): P {
	if (!('output' in plan) || !record.layout) return plan;
	const { output, failed, record: sent = {} } = plan;
	return {
		...plan,
		async output(own, written) {
			const items = await output(own, written);
			const missing = await typeLacks(run, record, sent, written.row);
			if (missing) run.hint(missing);
			return items;
		},
		async failed(own, cause): Promise<INodeExecutionData[]> {
			const explained = await explain(run, record, sent, cause);
			return failed ? await failed(own, explained) : await Promise.reject(explained);
		},
	};
}

async function explain(run: Run, record: RecordDefinition, sent: IDataObject, cause: unknown) {
	if (!(cause instanceof NodeApiError) || cause.httpCode !== REFUSED) return cause;
	const missing = await typeLacks(run, record, sent);
	if (!missing) return cause;
	const { message, description, httpCode } = cause;
	const both = [description, missing].filter(Boolean).join(' ');
	return run.halo.refusal({ message, description: both, httpCode });
}

/** In words, what the chosen type requires and the record lacks; undefined if that is nothing, or not known. */
async function typeLacks(
	run: Run,
	record: RecordDefinition,
	sent: IDataObject,
	written: IDataObject = {},
): Promise<string | undefined> {
	const { required = [], labels = {} } = (await layoutFor(run, record, sent)) ?? {};
	const lacking = required.filter((id) => ![sent, written].some((row) => has(record, row, id)));
	if (lacking.length === 0) return undefined;
	const known = new Map(record.fields.map(({ id, displayName }) => [id, displayName]));
	const names = lacking.map((id) => `${known.get(id) ?? labels[id] ?? id} (${id})`);
	return `The type of this ${sentenceCase(record.name)} seems to require more: ${names.join(', ')}.`;
}

/**
 * The layout of the type that the record has, however it was chosen. A type that cannot be read is requested only
 * once.
 */
async function layoutFor(
	run: Run,
	record: RecordDefinition,
	sent: IDataObject,
): Promise<FormLayout | undefined> {
	const { layout, layoutDependsOn = [], references } = record;
	const chosen = references
		.filter((one) => one.field && layoutDependsOn.includes(locatorOf(one)))
		.map((one) => [locatorOf(one), idIn(sent[String(one.field)])] as const);
	const key = JSON.stringify([record.path, chosen]);
	const isChosen = chosen.some(([, id]) => id !== undefined);
	if (!layout || !isChosen || run.unreadable.has(key)) return undefined;
	const types = new Map(chosen);
	const form: Form = { ...formOf(run), id: (locator) => types.get(locator) };
	try {
		return await layout(form);
	} catch {
		// it is only a hint
		run.unreadable.add(key);
		return undefined;
	}
}

/** Whether a record has a value for a field, including custom fields and HTML versions; Unassigned does not count. */
function has({ fields }: RecordDefinition, row: IDataObject, id: string): boolean {
	const none = fields.find((field) => field.id === id)?.lookup?.none;
	const custom = objectsIn(row.customfields).filter(({ name }) => name === id);
	const values = [row[id], row[`${id}_html`], ...custom.map(({ value }) => value)];
	return values.some((value) => !isBlank(value) && (none === undefined || value !== none));
}
