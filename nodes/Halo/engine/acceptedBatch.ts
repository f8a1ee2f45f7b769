import type { IDataObject } from 'n8n-workflow';
import { helpForUnreadable, NOT_THIS_CALL } from '../transport/errors';
import { isWebPage, textOf } from '../transport/http';
import type { HaloRequest, HaloResponse } from '../transport/HaloClient';
import type { Help } from '../transport/help';
import { isObject, parseJson } from '../transport/json';
import { errorIn } from '../transport/words';
import { failed, type Entry, type Outcome } from './batchEntry';
import { unknownHelp } from './batchHelp';
import { pair } from './pairing';
import { itemsOf } from './write';

/** The result of each item after a success. Halo may return all records, some of them, errors instead, or nothing. */
export async function acceptedBatch(
	entries: Entry[],
	request: HaloRequest,
	response: HaloResponse,
): Promise<Outcome[]> {
	const { records = [], missing } = read(request, response, entries.length);
	const paired = pair(
		entries.map(({ plan }) => plan.record),
		records,
	);
	const unknown = entries.filter((_, at) => missing && !paired[at]).map(({ index }) => index);
	const outcomes: Outcome[] = [];
	for (const [at, entry] of entries.entries()) {
		const row = paired[at];
		outcomes.push(
			missing && !row
				? await failed(entry, unknownHelp(missing, unknown), true)
				: await accepted(entry, response, row),
		);
	}
	return outcomes;
}

/** The records in a response, and help for missing ones, if there is any. */
function read(
	request: HaloRequest,
	response: HaloResponse,
	count: number,
): { records?: IDataObject[]; missing?: Help } {
	const text = textOf(response).trim();
	const data = parseJson(text);
	const unreadable = isWebPage(response) || (text !== '' && data === undefined);
	if (unreadable) return { missing: helpForUnreadable(response, request) };
	const httpCode = String(response.status);
	const list = [data ?? []].flat();
	const rows = list.filter(isObject);
	if (rows.length < list.length) return { missing: { message: NOT_THIS_CALL, httpCode } };
	const errors = rows.map(errorIn).filter((words) => words !== undefined);
	const records = rows.filter(({ id }) => id !== undefined && id !== null);
	if (errors.length > 0) {
		const words = [...new Set(errors.filter(Boolean))].join('; ');
		const message = `Halo accepted the request and returned an error${words && `: ${words}`}`;
		return { records, missing: { message, httpCode } };
	}
	const isShort = Array.isArray(data) && records.length > 0 && records.length < count;
	if (!isShort) return { records };
	const message = `Halo returned ${records.length} records for ${count}, and this one is not among them`;
	return { records, missing: { message, httpCode } };
}

async function accepted(
	{ run, halo, plan }: Entry,
	response: HaloResponse,
	row: IDataObject | undefined,
): Promise<Outcome> {
	// nobody looks for details in it
	const unread = plan.response === 'unread' ? {} : undefined;
	try {
		const written = { response, row, rows: row ? [row] : [] };
		return {
			items: await itemsOf(run, halo, plan, written, row ?? unread),
			id: row?.id,
			written: row ? 'returned' : 'accepted',
		};
	} catch (error) {
		return { error, mayBeDone: true };
	}
}
