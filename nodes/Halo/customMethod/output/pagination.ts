import type { Run } from '../../model';
import { Refusal } from '../refusal';
import type { Method } from '../sources/method';

/** How many records to read; undefined for one answer as it comes. Only what is read with GET has pages. */
export function readPagination(run: Run, { method }: Method): number | undefined {
	const wanted = run.parameter('pagination', 'off');
	if (method !== 'GET' || wanted === 'off') return undefined;
	if (wanted === 'returnAll') return Infinity;
	if (wanted !== 'limit') {
		const advice = 'Use off, returnAll or limit';
		throw new Refusal(`'${String(wanted)}' is not a way to page`, advice);
	}
	const limit = Number(run.parameter('limit', 50));
	if (Number.isInteger(limit) && limit > 0) return limit;
	throw new Refusal("'Limit' takes a whole number above 0");
}
