import type { NodeApiError } from 'n8n-workflow';
import type { HaloClient } from '../../transport/HaloClient';
import { rowsOf } from '../../transport/paging';
import type { Area } from './areas';

/** The result of requesting one row. `empty` is not a refusal: there may be none, or the agent may not see any. */
export type Access = 'allowed' | 'empty' | 'refused' | 'unknown';

export interface Found extends Pick<Area, 'name' | 'permission'> {
	access: Access;
	/** Halo's count of the records; null if there is none. */
	records: number | null;
	/** Why it is not known. */
	reason: string | null;
}

/** Milliseconds; some lists take very long without filters. */
const TIMEOUT = 30_000;

/** Requests one row. Any error is a result. */
export async function probe(halo: HaloClient, area: Area): Promise<Found> {
	const { name, permission, path, query } = area;
	const found = { name, permission, records: null, reason: null };
	try {
		const body = await halo.json({
			method: 'GET',
			path,
			query,
			permission,
			timeout: TIMEOUT,
			cached: true,
		});
		const { rows, total } = rowsOf(body);
		const access = rows.length > 0 || area.emptySaysNothing ? 'allowed' : 'empty';
		// without pages the count is that of the one row requested
		const records = query.pageinate ? (total ?? null) : null;
		return { ...found, access, records };
	} catch (cause) {
		const { message, httpCode } = cause as NodeApiError;
		if (isRefusal(String(httpCode), path)) return { ...found, access: 'refused' };
		return { ...found, access: 'unknown', reason: message };
	}
}

/**
 * Depending on the module, a missing right is 401, 403 or 404 (docs/halo/errors.md#missing-rights). 404 can also mean
 * that an older Halo has no such list; for reports it is known to mean the missing right.
 */
const isRefusal = (status: string, path: string) =>
	['401', '403'].includes(status) || (status === '404' && path === '/Report');
