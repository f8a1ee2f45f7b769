import type { IDataObject } from 'n8n-workflow';
import { readCount } from '../../input/count';
import { readFilters } from '../../input/filters';
import { readJsonOption } from '../../input/options';
import type { Changes, RecordAddress, RecordDefinition, Run } from '../../model';
import { isBlank } from '../../values/blank';
import { toHaloDate } from '../../values/dates';
import type { Cursor } from './cursor';
import { anyChange, pollLimit, startFrom, triggerOn } from './form';
import { sentenceCase } from '../../values/text';

export type TriggerOn = 'created' | 'createdOrUpdated' | 'updated';

/** The records to poll. */
export interface Target {
	record: RecordAddress;
	changes: Changes;
	on: TriggerOn;
	/** The filters, as list parameters. */
	query: IDataObject;
	limit: number;
	/** The date to start from, in milliseconds. */
	startFrom?: number;
	/** The settings for which a cursor is valid. */
	about: string;
}

/** What a poll looks for. */
export interface Request extends Target {
	record: RecordDefinition;
}

/** The result of a poll. */
export interface Found {
	/** Oldest first. */
	rows: IDataObject[];
	/** The new cursor; undefined if it does not change. */
	cursor?: Cursor;
}

/** The settings of the form. @throws for types that cannot be polled, and for filters that contradict the trigger */
export async function requestOf(run: Run, record: RecordDefinition): Promise<Request> {
	const { changes } = record;
	if (!changes) {
		throw run.fail(
			`Halo does not show what changed among ${sentenceCase(record.plural)}`,
			'Choose another type, or read them with the Halo node and a Schedule Trigger.',
		);
	}
	const how = { ...changes, ...(run.option(anyChange) === true ? changes.anyChange : {}) };
	const on = onOf(run, how);
	const filtered = await readFilters(run, record);
	const query = {
		...periodOf(changes),
		...filtered,
		...readJsonOption(run, 'extraQuery', 'Extra Query'),
	};
	const own = [how.filter, ...(on === 'created' ? [] : ['order', 'orderdesc'])];
	const twice = own.find((name) => name !== undefined && !how.through && name in query);
	if (twice !== undefined) {
		throw run.fail(
			`The trigger sets '${twice}' by itself`,
			'Remove it from the filters and from Extra Query.',
		);
	}
	const from = readStart(run);
	const about = JSON.stringify([record.path, on, how.filter, how.field, from]);
	return {
		record,
		changes: how,
		on,
		query,
		limit: readCount(run, pollLimit),
		startFrom: from,
		about,
	};
}

const DAY = 86_400_000;

/** An unpaged list is narrowed to the last month and the next three, unless the filters say otherwise. */
function periodOf({ period }: Changes): IDataObject {
	if (!period) return {};
	const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
	return { [period.from]: day(-30), [period.until]: day(90) };
}

/** Types of which only new records can be recognised have no other choice. */
function onOf(run: Run, { through }: Changes): TriggerOn {
	const chosen = run.parameter(triggerOn) as TriggerOn;
	return through ? 'created' : chosen;
}

function readStart(run: Run): number | undefined {
	const value = run.value(startFrom.name);
	if (isBlank(value)) return undefined;
	const date = toHaloDate(value, run.inputZone);
	if (date !== undefined) return Date.parse(date);
	throw run.fail(
		`'${startFrom.displayName}' must be a date`,
		'Enter one such as 2026-01-31T09:00:00, or leave it empty.',
	);
}
