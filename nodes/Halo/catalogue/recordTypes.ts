import type { IdKind } from '../model';
import { catalogue, type KnownField } from './index';

/** The operations that a record type allows, by the names that the node uses. */
export type Verb = 'create' | 'delete' | 'get' | 'getAll' | 'update';

/** One record type in Halo's API. */
export interface RecordType {
	/** The name of its path, saved in workflows: 'CostCentres' for '/CostCentres'. */
	key: string;
	/** In words, as people call a list of them: 'Cost Centres'. */
	name: string;
	/** What Halo's paths allow. */
	verbs: Verb[];
	idKind: IdKind;
	/** The envelope key; undefined if Halo returns a bare array. */
	listKey?: string;
	/** Whether Halo returns the list in pages on request. */
	paged: boolean;
	/** There is only one, such as the settings of all of Halo; the list is then that one object. */
	single: boolean;
	/** The filters of its list, including those that the node sets itself. */
	filters: KnownField[];
	/** The fields that can be written, most important first. Empty if Halo's OpenAPI does not describe them. */
	fields: KnownField[];
}

/** As in the file: only what the paths do not show. */
interface Row {
	name: string;
	list?: string;
	paged?: boolean;
	id?: string;
	single?: boolean;
	/** Live tenants have this list, but this copy of the OpenAPI lacks it. */
	listed?: boolean;
	/** Its address returns a file, or a link to one, instead of a record. */
	file?: boolean;
	/** Allowed by its paths, but refused by live tenants in every form that was tried. */
	refuses?: string[];
}

let loaded: Promise<RecordType[]> | undefined;

/** All record types, in alphabetical order of their names. Read once, at the first call. */
export const recordTypes = async (): Promise<RecordType[]> => await (loaded ??= load());

/** The type that a text means: its key, its path or its name, in any case. */
export async function recordType(text: string): Promise<RecordType | undefined> {
	const wanted = text
		.trim()
		.replace(/^\/?(api\/)?/i, '')
		.toLowerCase();
	const all = await recordTypes();
	return (
		all.find(({ key }) => key.toLowerCase() === wanted) ??
		all.find(({ name }) => name.toLowerCase() === wanted)
	);
}

async function load(): Promise<RecordType[]> {
	const { types } = await import('./catalogue.json');
	const { paths } = await catalogue();
	const known = new Map(paths.map((path) => [path.path, path]));
	return Object.entries<Row>(types).map(([key, row]): RecordType => {
		const list = known.get(`/api/${key}`);
		const one = known.get(`/api/${key}/{id}`);
		const fields = list?.body?.kind === 'list' ? list.body.fields : [];
		const allows: Array<[Verb, boolean | undefined]> = [
			['create', fields.length > 0],
			['delete', one?.methods.includes('DELETE')],
			// the address of a file returns the file
			['get', one?.methods.includes('GET') && !row.file],
			['getAll', row.listed ?? list?.methods.includes('GET')],
			// without an ID in the body, a change would create a duplicate
			['update', fields.some(({ id }) => id === 'id')],
		];
		const verbs = allows
			.filter(([verb, isAllowed]) => isAllowed && !row.refuses?.includes(verb))
			.map(([verb]) => verb);
		return {
			key,
			name: row.name,
			// the settings of all of Halo are not records to add or to change by ID
			verbs: row.single ? ['getAll'] : verbs,
			idKind: row.id === 'guid' || row.id === 'text' ? row.id : 'number',
			listKey: row.list,
			paged: row.paged === true,
			single: row.single === true,
			filters: list?.query('GET') ?? [],
			fields,
		};
	});
}
