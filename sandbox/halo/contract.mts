import data from './contract.json' with { type: 'json' };
import type { IdKind, Resource, Typed, ValueType } from './types.mts';

interface RawResource {
	list: string;
	key?: string;
	pagedKey?: string;
	assumed?: boolean;
	id: string;
	schema?: string;
	filters: Record<string, string>;
}

const rawResources: Record<string, RawResource> = data.resources;
const schemas: Record<string, Record<string, string>> = data.schemas;

/** OpenAPI says bool, every client sends a date (docs/halo/lists.md#filters). */
const datesCalledBool = ['lastupdatefromdate', 'lastupdatetodate'];

/** Every documented path with its methods: G, P, D, and `o` where POST takes one object. */
export const paths: Record<string, string> = data.paths;

/** The names that have a row in the contract, in Halo's spelling. */
export const resourceNames = Object.keys(rawResources);

const read = new Map<string, Resource>();

/**
 * The facts on one resource. A documented path without facts of its own (an integration's settings,
 * say) is taken for a plain list of objects with whole numbers as ids.
 * @param name first part of the path, in Halo's spelling
 */
export function resourceOf(name: string): Resource {
	const known = read.get(name);
	if (known) return known;
	const raw = rawResources[name];
	const resource: Resource = raw
		? {
				...raw,
				name,
				list: raw.list as Resource['list'],
				id: raw.id as IdKind,
				filters: typed(raw.filters),
				fields: typed(schemas[raw.schema ?? ''] ?? {}),
			}
		: { name, list: 'array', id: 'int', filters: new Map(), fields: new Map() };
	read.set(name, resource);
	return resource;
}

function typed(groups: Record<string, string>): Typed {
	const all: Typed = new Map();
	for (const [type, names] of Object.entries(groups)) {
		for (const name of names.split(' ')) {
			const isDate = datesCalledBool.includes(name);
			all.set(name.toLowerCase(), { name, type: isDate ? 'date' : (type as ValueType) });
		}
	}
	return all;
}
