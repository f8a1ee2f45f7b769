import type { IDataObject } from 'n8n-workflow';
import { rootOf } from '../../transport/addresses';
import type { VariableRow, NamedValue, Method } from '../method/method';
import { withoutBrackets } from '../responsePath/brackets';
import { UserFacingError } from '../../transport/userFacingError';
import { jsonText } from '../../values/text';
import { textOf } from '../method/text';
import { namedValues } from '../variables/variables';
import { ROW_TYPES, METHOD_CODES, TYPE_CODES } from './haloJson';

/** OAuth 2.0 with client credentials, as Halo's own API requires. */
const SIGN_IN = { authorizationtype: 4, granttype: 0, headerprefix: 'Bearer' };

/**
 * A method as an integration in Halo's export form, to import there. The authentication is not part of it.
 * @param server the resource server of the credential
 */
export function toHalo(method: Method, server: string): IDataObject {
	return {
		name: method.integration || 'n8n',
		resourcebaseurl: rootOf(server),
		...SIGN_IN,
		methods: [
			{
				name: method.name || `${method.method} ${method.path}`,
				path: fullPath(method.path),
				method: METHOD_CODES.indexOf(method.method),
				authorizationtype: -1,
				...bodyOf(method),
				uri_params: rowsOf(method.query, 'query parameter'),
				headers: rowsOf(method.headers, 'header'),
				output_variables: outputsOf(method),
			},
		],
	};
}

const fullPath = (path: string) => `/api/${path.replace(/^\/?(api(\/|$))?/i, '')}`;

function bodyOf({ body }: Method): IDataObject {
	if (body.kind === 'json') {
		const { content } = body;
		const text =
			typeof content === 'object' && content !== null ? jsonText(content) : textOf(content);
		return { requestbody: text, body_mappings: [] };
	}
	if (body.kind === 'mapped') {
		const rows = body.rows.map(({ name, value, type }) => ({
			...toRow(textOf(name), value),
			...dataType(type),
		}));
		return { requestbody: '', body_mappings: rows };
	}
	throw new UserFacingError(
		'A method in Halo cannot have this type of body',
		"Choose JSON as 'Body Type'",
	);
}

const rowsOf = (rows: NamedValue[], what: string): IDataObject[] =>
	namedValues(rows, what).map(([name, value]) => toRow(name, value));

const toRow = (key: string, value: unknown): IDataObject => ({
	key,
	value: typeof value === 'object' && value !== null ? jsonText(value) : textOf(value),
});

function outputsOf({ outputVariables, iterateOver }: Method): IDataObject[] {
	const own = outputVariables
		.filter(({ name, value }) => textOf(name) !== '' && textOf(value) !== '')
		.map((row) => ({ ...row, value: withoutBrackets(textOf(row.value)) }));
	if (iterateOver === '') return own.map(toOutput);
	const path = withoutBrackets(iterateOver);
	const list = { name: loopName(path), value: path, type: 'array' };
	const ofAnswer = own.filter(({ value }) => /^\s*parent(?=\s*(?:[[^!]|$))/.test(textOf(value)));
	return [list, ...ofAnswer.map(ofResponse)].map(toOutput);
}

/** What Halo loops over in a runbook: the last name of the path. */
export function loopName(path: string): string {
	const marks = path.replace(/\[[^\]]*(?:\]|$)/g, '').match(/\w+|\^/g);
	const last = marks?.at(-1) ?? '^';
	return last === '^' ? 'list' : last;
}

const ofResponse = (row: VariableRow): VariableRow => ({
	...row,
	value: textOf(row.value).replace(/^\s*parent/, 'response'),
});

const toOutput = ({ name, value, type }: VariableRow): IDataObject => ({
	type: ROW_TYPES.output,
	...dataType(type),
	...toRow(textOf(name), value),
});

/** Halo has no type for an unchanged value: the row has no type. */
function dataType(type: unknown): IDataObject {
	const code = TYPE_CODES.findIndex((known) => known === type);
	return code < 0 ? {} : { data_type: code };
}
