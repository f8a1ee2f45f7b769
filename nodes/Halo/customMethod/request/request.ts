import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../model';
import type { HaloRequest } from '../../transport/HaloClient';
import { isSameName } from '../../values/text';
import { isOfConnection } from '../method/headers';
import { fillHeader, fillPath, fillQueryValue } from '../variables/fillText';
import { timeout } from './timeout';
import { UserFacingError } from '../../transport/userFacingError';
import { METHODS_WITH_BODY, type Method } from '../method/method';
import { namedValues, scopeFor, type Scope } from '../variables/variables';
import { readBody } from './body';

/** What a method sends for this item, with all variables filled in. */
export async function readRequest(run: Run, wanted: Method): Promise<HaloRequest> {
	const { method } = wanted;
	const scope = scopeFor(run, wanted);
	const headers = readHeaders(wanted, scope);
	const seconds = run.option(timeout) ?? 0;
	return {
		method,
		path: fillPath(wanted.path, scope),
		query: readQuery(wanted, scope),
		...(await readContent(run, wanted, scope, headers)),
		...(seconds > 0 ? { timeout: seconds * 1000 } : {}),
	};
}

/** A parameter that occurs several times becomes a list, which Halo accepts with commas. */
function readQuery({ query: rows }: Method, scope: Scope): IDataObject {
	const query = new Map<string, unknown[]>();
	for (const [name, value] of namedValues(rows, 'query parameter')) {
		const place = `the query parameter '${name}'`;
		const filled = typeof value === 'string' ? fillQueryValue(value, scope, place) : value;
		query.set(name, [...(query.get(name) ?? []), filled]);
	}
	return Object.fromEntries(query) as IDataObject;
}

/** The two that every request has, in their usual spelling. */
const USUAL = ['Accept', 'Content-Type'];

function readHeaders({ headers: rows }: Method, scope: Scope): Record<string, string> {
	const headers = namedValues(rows, 'header').map(([name, value]) => {
		if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
			throw new UserFacingError(
				`'${name}' cannot be the name of a header`,
				'Use letters, digits and -',
			);
		}
		if (isOfConnection(name)) {
			const advice = isSameName(name, 'Authorization')
				? 'Remove it: the credential sets it. To read a published report with its own authentication, use Report > Get Published Data'
				: 'Remove it: the credential and the connection set it';
			throw new UserFacingError(`The header '${name}' cannot be set`, advice);
		}
		const usual = USUAL.find((each) => isSameName(each, name));
		return [usual ?? name, fillHeader(String(value ?? ''), scope, `the header '${name}'`)];
	});
	return Object.fromEntries(headers) as Record<string, string>;
}

/** JSON, unless a header or the type of the body says otherwise. */
async function readContent(
	run: Run,
	wanted: Method,
	scope: Scope,
	headers: Record<string, string>,
): Promise<Pick<HaloRequest, 'body' | 'headers'>> {
	if (!METHODS_WITH_BODY.includes(wanted.method)) return { headers };
	const body = await readBody(run, wanted, scope, headers['Content-Type']);
	if (body === undefined) return { headers };
	return { headers: { ...headers, 'Content-Type': body.type }, body: body.content };
}
