import type { IDataObject } from 'n8n-workflow';
import { nameKey } from '../lists/nameLists';

/**
 * A record with names instead of their IDs: `status` instead of `status_id` and `status_name`. If a name is not known,
 * its ID stays.
 * @param row the record as received, which has the IDs of names that are output without them
 */
export function namesAlone(json: IDataObject, row: IDataObject): IDataObject {
	const ids = new Map(
		[...Object.keys(row), ...Object.keys(json)]
			.filter((id) => /._?id$/.test(id) && json[nameKey(id)])
			.map((id) => [nameKey(id), id]),
	);
	const covered = new Set(ids.values());
	return Object.fromEntries(
		Object.entries(json).flatMap(([key, value]) => {
			if (covered.has(key)) return [];
			const alone = key.replace(/_name$/, '');
			return [[ids.has(key) && !(alone in json) ? alone : key, value]];
		}),
	);
}
