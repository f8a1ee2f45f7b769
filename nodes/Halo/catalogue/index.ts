import type { Field } from '../model';
import { withoutSlashes } from '../transport/slashes';
import { hasShape, segmentsOf, shapeOf } from './shape';

/** What Halo's OpenAPI says about one path: names and types. What it leaves out may still exist. */
export interface HaloPath {
	/** As Halo writes it, from the root of the server: '/api/Tickets/{id}'. */
	path: string;
	/** The HTTP methods that it accepts. */
	methods: HaloMethod[];
	/** The query parameters of a method. */
	query(method: string): KnownField[];
	/** What POST accepts; undefined when it accepts nothing, or nothing is known. */
	body?: HaloBody;
}

export type HaloMethod = 'DELETE' | 'GET' | 'POST';

/** Halo's own name, and the type. */
export interface KnownField {
	id: string;
	type: Exclude<Field['type'], 'options'>;
}

export interface HaloBody {
	/** A list of records, one record, or a form with a file (multipart/form-data). */
	kind: 'list' | 'one' | 'form';
	fields: KnownField[];
}

/** As in the file: `{ GET: 'search count# inactive?', POST: '', body: 'Faults*' }`. */
type Row = Partial<Record<HaloMethod | 'body', string>>;

interface Catalogue {
	paths: HaloPath[];
	/** The path that an address matches; undefined when Halo's OpenAPI has none like it. */
	find(address: string): HaloPath | undefined;
}

let loaded: Promise<Catalogue> | undefined;

/** All paths of Halo's API, in alphabetical order. Read once, at the first call. */
export const catalogue = async (): Promise<Catalogue> => await (loaded ??= load());

async function load(): Promise<Catalogue> {
	const { paths: rows, bodies } = await import('./catalogue.json');
	const paths = Object.entries(rows).map(([path, row]) => readPath(path, row, bodies));
	const shapes = paths.map((known) => ({
		known,
		shape: shapeOf(known.path),
		writtenOut: known.path.replace(HOLE, '').length,
	}));
	return {
		paths,
		find(address) {
			const wanted = segmentsOf(parameterPaths(address));
			const alike = shapes.filter(({ shape }) => hasShape(wanted, shape));
			// a literal segment wins over a placeholder: /Agent/me over /Agent/{id}
			return alike.sort((a, b) => b.writtenOut - a.writtenOut)[0]?.known;
		},
	};
}

function readPath(path: string, row: Row, bodies: Record<string, string>): HaloPath {
	const methods = (['GET', 'POST', 'DELETE'] as const).filter((method) => method in row);
	return {
		path: `/api${path}`,
		methods,
		query: (method) => readFields(row[method as HaloMethod]),
		...(row.body ? { body: readBody(row.body, bodies) } : {}),
	};
}

function readBody(body: string, bodies: Record<string, string>): HaloBody {
	if (body === 'form') return { kind: 'form', fields: [] };
	const name = body.replace('*', '');
	return { kind: body === name ? 'one' : 'list', fields: readFields(bodies[name]) };
}

/** The marks after a name; a text has none. */
const TYPES: Record<string, KnownField['type']> = {
	'#': 'number',
	'?': 'boolean',
	'@': 'dateTime',
	'*': 'array',
	'+': 'object',
};

function readFields(text = ''): KnownField[] {
	return text
		.split(' ')
		.filter(Boolean)
		.map((marked) => {
			const type = TYPES[marked.slice(-1)];
			return type ? { id: marked.slice(0, -1), type } : { id: marked, type: 'string' };
		});
}

const HOLE = /\{[^{}]*\}/g;

/** The catalogue path of an address as a person may write it: each variable counts as one segment. */
function parameterPaths(address: string): string {
	const bare = withoutSlashes(
		address
			.trim()
			.replace(/<<[^<>]*>>/g, '{}')
			.replace(/[?#][^]*/, ''),
	);
	return `/${/^api(?=\/|$)/i.test(bare) ? bare : `api/${bare}`}`;
}
