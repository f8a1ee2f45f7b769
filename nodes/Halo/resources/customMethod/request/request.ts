import type { IDataObject } from 'n8n-workflow';
import { optionsOf } from '../../../shared/options';
import type { Run } from '../../../shared/types';
import type { HaloRequest } from '../../../transport/HaloClient';
import { fillJson } from '../variables/fillJson';
import { fillHeader, fillPath, fillQueryValue, fillText } from '../variables/fillText';
import { Refusal } from '../refusal';
import { rowsOf } from '../rows';
import { jsonText } from '../text';
import { namedValues, scopeOf, type Scope } from '../variables/variables';

export const METHODS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'] as const;
export const METHODS_WITH_BODY: Array<HaloRequest['method']> = ['PATCH', 'POST', 'PUT'];

/** What the form says to send, with all variables filled in. */
export function readRequest(run: Run): HaloRequest {
	const wanted = String(run.parameter('method', 'GET')).trim().toUpperCase();
	const method = METHODS.find((known) => known === wanted);
	if (!method) throw new Refusal(`'${wanted}' is not a method`, `Use ${METHODS.join(', ')}`);

	const path = String(run.parameter('path', '') ?? '').trim();
	if (path === '') throw new Refusal("'Path' is empty", 'Fill it in, for example with /api/client');

	const scope = scopeOf(rowsOf(run, 'variables'), run.item.json);
	const headers = readHeaders(run, scope);
	const seconds = Number(optionsOf(run).timeout ?? 0);
	return {
		method,
		path: fillPath(path, scope),
		query: readQuery(run, scope),
		...(METHODS_WITH_BODY.includes(method) ? readBody(run, scope, headers) : { headers }),
		...(seconds > 0 ? { timeout: seconds * 1000 } : {}),
	};
}

/** A parameter that is there several times becomes a list, which Halo takes with commas. */
function readQuery(run: Run, scope: Scope): IDataObject {
	const query = new Map<string, unknown[]>();
	for (const [name, value] of namedValues(rowsOf(run, 'queryParameters'), 'query parameter')) {
		const place = `the query parameter '${name}'`;
		const filled = typeof value === 'string' ? fillQueryValue(value, scope, place) : value;
		query.set(name, [...(query.get(name) ?? []), filled]);
	}
	return Object.fromEntries(query) as IDataObject;
}

/** These belong to the connection: the first carries the token, the others make a request what it is. */
const NOT_OURS = /^(authorization|connection|content-length|host|transfer-encoding)$/i;

/** The two that every request has, in the letters by which it would have them. */
const USUAL = ['Accept', 'Content-Type'];

function readHeaders(run: Run, scope: Scope): Record<string, string> {
	const headers = namedValues(rowsOf(run, 'headers'), 'header').map(([name, value]) => {
		if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
			throw new Refusal(`'${name}' cannot be the name of a header`, 'Use letters, digits and -');
		}
		if (NOT_OURS.test(name)) {
			const advice = 'Remove it: the credential and the connection take care of it';
			throw new Refusal(`The header '${name}' cannot be set`, advice);
		}
		const usual = USUAL.find((each) => each.toLowerCase() === name.toLowerCase());
		return [usual ?? name, fillHeader(String(value ?? ''), scope, `the header '${name}'`)];
	});
	return Object.fromEntries(headers) as Record<string, string>;
}

/** JSON, unless a header says that the body is something else. */
function readBody(run: Run, scope: Scope, headers: Record<string, string>) {
	const body = run.parameter('body', '');
	if (body === undefined || body === null || body === '') return { headers };
	const type = headers['Content-Type'] ?? 'application/json';
	const text = bodyText(body, scope, /json/i.test(type));
	return { headers: { ...headers, 'Content-Type': type }, body: Buffer.from(text) };
}

/** An object comes from an expression: it is data already, in which `<<name>>` is text like any other. */
function bodyText(body: unknown, scope: Scope, isJson: boolean): string {
	if (typeof body !== 'string') return jsonText(body);
	return isJson ? fillJson(body, scope) : fillText(body, scope, 'the body');
}
