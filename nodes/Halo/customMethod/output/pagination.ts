import type { Run } from '../../model';
import { readCount } from '../../input/count';
import { UserFacingError } from '../../transport/userFacingError';
import { limit, pagination } from './responseForm';
import type { Method } from '../method/method';

/** How many records to read; undefined for one response as it comes. Only what is read with GET has pages. */
export function readPagination(run: Run, { method }: Method): number | undefined {
	const wanted = run.value(pagination.name) ?? pagination.default;
	if (method !== 'GET' || wanted === 'off') return undefined;
	if (wanted === 'returnAll') return Infinity;
	if (wanted !== 'limit') {
		const advice = 'Use off, returnAll or limit';
		throw new UserFacingError(`'${String(wanted)}' is not a way to page`, advice);
	}
	return readCount(run, limit);
}
