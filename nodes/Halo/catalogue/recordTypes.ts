import type { IdKind } from '../model';
import { catalogue, type KnownField } from './index';

/** What may be done to records: the words are those of the node's operations. */
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
	/** The envelope key; undefined where Halo answers with a bare array. */
	listKey?: string;
	/** Whether Halo gives lists in pages when it is asked to. */
	paged: boolean;
	/** There is one of it, such as the settings of all of Halo; then the list is that one object. */
	single: boolean;
	/** What lists can be narrowed by; what the node sets itself is among it. */
	filters: KnownField[];
	/** What can be written, what matters most first. Empty where Halo's OpenAPI says nothing. */
	fields: KnownField[];
}

/** As the file has it: only what the paths do not say. */
interface Row {
	name: string;
	list?: string;
	paged?: boolean;
	id?: string;
	single?: boolean;
	/** Live tenants have its list, and this copy of the OpenAPI lacks it. */
	listed?: boolean;
	/** Its address gives a file, or a link to one, and no record. */
	file?: boolean;
	/** What its paths allow, and live tenants refused in each form that was tried. */
	refuses?: string[];
}

let loaded: Promise<RecordType[]> | undefined;

/** All record types, in alphabetical order of their names. Read at the first call, and once. */
export const recordTypes = async (): Promise<RecordType[]> => await (loaded ??= load());

/** The kind that a text means: its key, its path or its name, in any case. */
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
			// the address of a file gives the file
			['get', one?.methods.includes('GET') && !row.file],
			['getAll', row.listed ?? list?.methods.includes('GET')],
			// without an id in what is written, a change would make a duplicate
			['update', fields.some(({ id }) => id === 'id')],
		];
		const verbs = allows
			.filter(([verb, isAllowed]) => isAllowed && !row.refuses?.includes(verb))
			.map(([verb]) => verb);
		return {
			key,
			name: row.name,
			// settings of all of Halo are no records to be added or changed by their id
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
