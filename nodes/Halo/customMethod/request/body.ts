import { catalogue } from '../../catalogue';
import type { Run } from '../../model';
import type { Method, NamedValue } from '../method/method';
import { jsonText } from '../../values/text';
import { fillJson } from '../variables/fillJson';
import { fillText } from '../variables/fillText';
import type { Scope } from '../variables/variables';
import type { Content } from './content';
import { formOf } from './formBody';
import { typedRecord } from './knownValues';
import { fillMapped } from './mappedBody';

const JSON_TYPE = 'application/json';

/**
 * The body of a request with all variables filled in; undefined for none.
 * @param type the type of the body according to a header, if there is one
 * @throws UserFacingError for a value that does not fit, and n8n's error for a missing file
 */
export async function readBody(
	run: Run,
	method: Method,
	scope: Scope,
	type?: string,
): Promise<Content | undefined> {
	const { body } = method;
	if (body.kind === 'fields') return await recordOf(run, method, body.values, scope);
	if (body.kind === 'mapped') return { type: type ?? JSON_TYPE, content: fillMapped(body, scope) };
	if (body.kind === 'form') return await formOf(run, body, scope);
	if (body.kind === 'file') {
		const file = await run.file(body.field);
		return { type: type ?? file.type, content: file.bytes };
	}
	const { content } = body;
	if (content === undefined || content === null || content === '') return undefined;
	const kind = type ?? JSON_TYPE;
	return { type: kind, content: textOf(content, scope, /json/i.test(kind)) };
}

/** An object comes from an expression: it is already data, in which `<<name>>` is ordinary text. */
function textOf(content: unknown, scope: Scope, isJson: boolean): string {
	if (typeof content !== 'string') return jsonText(content);
	return isJson ? fillJson(content, scope) : fillText(content, scope, 'the body');
}

/** One record, in a list where Halo expects a list, which is nearly everywhere. */
async function recordOf(
	run: Run,
	method: Method,
	values: NamedValue[],
	scope: Scope,
): Promise<Content> {
	const known = (await catalogue()).find(method.path)?.body;
	const record = typedRecord(values, known?.fields ?? [], scope, run.inputZone);
	return { type: JSON_TYPE, content: jsonText(known?.kind === 'one' ? record : [record]) };
}
