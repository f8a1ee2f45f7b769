import { UserFacingError } from '../../transport/userFacingError';
import { isObject, parseJson } from '../../transport/json';
import { scalarText, type HaloMethod } from './haloJson';

/** A method of an export, and the integration that it belongs to, if any. */
export interface Found {
	method: HaloMethod;
	integration: Record<string, unknown>;
}

const WHAT_TO_EXPORT =
	'In Halo, open Configuration > Integrations > Custom Integrations, export the integration, and paste all of that JSON';

/**
 * The methods in Halo's export: an integration, a list of integrations, a bare method, or one of these wrapped once.
 * @param json text or data
 * @throws UserFacingError that says what to paste instead
 */
export function findMethods(json: unknown): Found[] {
	const data = typeof json === 'string' ? readJson(json) : json;
	if (data === undefined || data === null) {
		throw new UserFacingError("'Export' is empty", WHAT_TO_EXPORT);
	}
	const found = find(data, 3);
	if (found.methods.length > 0) return found.methods;
	if (found.sawRunbook) {
		throw new UserFacingError(
			'This is the export of a runbook, not of a custom integration',
			`Export the custom integration whose methods it runs. ${WHAT_TO_EXPORT}`,
		);
	}
	const what = found.sawIntegration ? 'has no methods' : 'is not a custom integration of Halo';
	throw new UserFacingError(`'Export' ${what}`, WHAT_TO_EXPORT);
}

function readJson(text: string): unknown {
	const trimmed = text.replace(/^\uFEFF/, '').trim();
	if (trimmed === '') return undefined;
	const data = parseJson(trimmed);
	if (data !== undefined) return data;
	throw new UserFacingError("'Export' is not JSON", WHAT_TO_EXPORT);
}

interface Search {
	methods: Found[];
	sawIntegration: boolean;
	sawRunbook: boolean;
}

/** @param depth how many lists and wrappers may be opened */
function find(data: unknown, depth: number): Search {
	if (isObject(data)) {
		if (Array.isArray(data.methods)) return inIntegration(data, data.methods);
		if (Array.isArray(data.steps)) return { ...NOTHING, sawRunbook: true };
		if (isMethod(data)) return { ...NOTHING, methods: [{ method: data, integration: {} }] };
	}
	if (depth === 0 || typeof data !== 'object' || data === null) return NOTHING;
	const searches = Object.values(data).map((value) => find(value, depth - 1));
	return {
		methods: searches.flatMap(({ methods }) => methods),
		sawIntegration: searches.some(({ sawIntegration }) => sawIntegration),
		sawRunbook: searches.some(({ sawRunbook }) => sawRunbook),
	};
}

const NOTHING: Search = { methods: [], sawIntegration: false, sawRunbook: false };

function inIntegration(integration: Record<string, unknown>, rows: unknown[]): Search {
	const methods = rows.filter(isObject).filter(isFilled);
	return {
		methods: methods.map((method) => ({ method, integration })),
		sawIntegration: true,
		sawRunbook: false,
	};
}

const isFilled = ({ name, path, resource }: HaloMethod) =>
	[name, path, resource].some((value) => scalarText(value) !== '');

/** Properties that only methods have, since many objects have a name and a path. */
const isMethod = (data: Record<string, unknown>) =>
	typeof data.path === 'string' &&
	['method', 'uri_params', 'requestbody', 'output_variables'].some((key) =>
		Object.hasOwn(data, key),
	);
