import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../transport/json';

/**
 * The hits of a search, each with the kind of record that it is as `entity`. Halo answers with a list of groups (seen on
 * a live tenant); how a group looks inside is not documented, so every list in a group is taken for hits, and what has
 * an id of its own is a hit.
 */
export function hitsOf(response: unknown): IDataObject[] {
	if (Array.isArray(response))
		return response.flatMap((group: unknown) => inGroup(group, undefined));
	if (!isObject(response)) return [];
	const lists = Object.entries(response).filter(([, list]) => Array.isArray(list));
	return lists.flatMap(([name, list]) =>
		(list as unknown[]).flatMap((group) => inGroup(group, name)),
	);
}

function inGroup(group: unknown, within: string | undefined): IDataObject[] {
	if (!isObject(group)) return [toHit(group, within)];
	if (isHit(group)) return [toHit(group, within)];
	const entity = nameOf(group) ?? within;
	const lists = Object.entries(group).filter(([key, list]) => Array.isArray(list) && !isAbout(key));
	return lists.flatMap(([key, list]) =>
		(list as unknown[]).map((hit) => toHit(hit, entity ?? key)),
	);
}

const isHit = ({ id, guid, record_count }: Record<string, unknown>) =>
	record_count === undefined && (id !== undefined || guid !== undefined);

/** Lists that describe the hits and are none. */
const isAbout = (key: string) => key === 'columns';

function nameOf(group: Record<string, unknown>): string | undefined {
	const names = ['entity', 'name', 'type', 'key'].map((key) => group[key]);
	return names.find((name): name is string => typeof name === 'string' && name !== '');
}

function toHit(hit: unknown, entity: string | undefined): IDataObject {
	const fields = (isObject(hit) ? hit : { value: hit }) as IDataObject;
	return { entity: entity ?? null, ...fields };
}
