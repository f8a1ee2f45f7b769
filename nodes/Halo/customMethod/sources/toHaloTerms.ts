import { catalogue, type KnownField } from '../../catalogue';
import { typedRows } from '../request/knownValues';
import { jsonText } from '../../values/text';
import { textOf } from '../method/text';
import { splitTokens } from '../variables/template';
import type { NamedValue, FieldsBody, Method } from '../method/method';
import { loopName } from './toHalo';

/**
 * The same method without features that only this node has: fields chosen from a list become a body as text.
 * @param zone the time zone of dates without an offset
 */
export async function inHaloTerms(method: Method, zone: string): Promise<Method> {
	const { body, path } = method;
	if (body.kind !== 'fields') return method;
	const known = (await catalogue()).find(path)?.body;
	const record = recordText(body, known?.fields ?? [], zone);
	return {
		...method,
		body: { kind: 'json', content: known?.kind === 'one' ? record : `[${record}]` },
	};
}

function recordText({ values }: FieldsBody, known: KnownField[], zone: string): string {
	const rows = typedRows(values, known, 'field', zone).map((row) => {
		const type = known.find(({ id }) => id === row.name)?.type;
		return `${jsonText(textOf(row.name))}:${valueText(row, type)}`;
	});
	return `{${rows.join(',')}}`;
}

/** A variable whose value is not text is written without quotes. */
function valueText({ value }: NamedValue, type: KnownField['type'] | undefined): string {
	const pieces = splitTokens(textOf(value));
	const isToken = pieces.length === 1 && typeof pieces[0] === 'object';
	const isText = type === undefined || type === 'string' || type === 'dateTime';
	return isToken && !isText ? textOf(value) : jsonText(value);
}

/** What to do in Halo for a method that iterates here; undefined for any other. */
export function loopHint({ iterateOver }: Method): string | undefined {
	if (iterateOver === '') return undefined;
	return `In Halo, a runbook runs the loop: add a step that starts an iteration over <<${loopName(iterateOver)}>>, and give the output variables that begin with 'response' to that step. They are not part of the method.`;
}
