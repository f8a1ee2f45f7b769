import { contentType } from 'mime-types';
import type { Answer, Json } from './types.mts';

/** The content type of a text with its charset, by the usual ending of such a file. */
export function textType(extension: 'html' | 'json' | 'txt'): string {
	const type = contentType(extension);
	if (!type) throw new Error(`No content type is known for '${extension}'`);
	return type;
}

/** A request that Halo refuses, thrown from anywhere and rendered by the server. */
export class Refusal extends Error {
	constructor(readonly answer: Answer) {
		super(`Halo answers ${answer.status}`);
	}
}

export const ok = (body: Json | Buffer): Answer => ({ status: 200, body });

export const created = (body: Json): Answer => ({ status: 201, body });

/** 401, 403, 404, 405 and 500 carry no body at all (docs/halo/errors.md#status-codes). */
export const empty = (status: number): Answer => ({ status });

/** First 400 shape: field path to messages. */
export const fieldErrors = (fields: Record<string, string[]>): Refusal =>
	new Refusal({ status: 400, body: fields });

export const notValid = (field: string, value: string): Refusal =>
	fieldErrors({ [field]: [`The value '${value}' is not valid.`] });

/** Second 400 shape: a bare JSON string. */
export const ruleText = (text: string): Refusal => new Refusal({ status: 400, body: text });

/** Third 400 shape: a serialised .NET exception, for business rules and database constraints. */
export const exception = (message: string): Refusal =>
	new Refusal({
		status: 400,
		body: {
			ClassName: 'System.Exception',
			Message: message,
			Data: null,
			InnerException: null,
			HelpURL: null,
			StackTraceString: null,
			RemoteStackTraceString: null,
			RemoteStackIndex: 0,
			ExceptionMethod: null,
			HResult: -2146233088,
			Source: null,
			WatsonBuckets: null,
		},
	});

/** A column that the database wants and the request did not give. */
export const databaseNull = (column: string, table: string): Refusal =>
	exception(
		`A database error occurred (515) - Cannot insert the value NULL into column '${column}', table 'dbo.${table}'; column does not allow nulls. INSERT fails.`,
	);

export const refuse = (status: number): Refusal => new Refusal(empty(status));

/** What a gateway in front of Halo says: HTML, not JSON. */
export const gateway = (status: number): Answer => ({
	status,
	type: textType('html'),
	body: `<html>\r\n<head><title>${status} ${gatewayTitles[status] ?? 'Error'}</title></head>\r\n<body>\r\n<center><h1>${status} ${gatewayTitles[status] ?? 'Error'}</h1></center>\r\n</body>\r\n</html>\r\n`,
});

const gatewayTitles: Record<number, string> = {
	502: 'Bad Gateway',
	503: 'Service Temporarily Unavailable',
	504: 'Gateway Time-out',
};
