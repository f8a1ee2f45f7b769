import type { Run } from '../../model';
import { readCount } from '../../input/count';
import { limit, pagination } from './responseForm';
import type { Method } from '../method/method';

/** How many records to read; undefined for one response, unchanged. Only GET has pages. */
export function readPagination(run: Run, { method }: Method): number | undefined {
	const wanted = run.parameter(pagination);
	if (method !== 'GET' || wanted === 'off') return undefined;
	if (wanted === 'returnAll') return Infinity;
	return readCount(run, limit);
}
