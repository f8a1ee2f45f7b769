import type {
	ILoadOptionsFunctions,
	INodeType,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { catalogue, type KnownField } from '../../catalogue';
import { pathParametersOf } from './pathParameters';

/** What the form asks for once a path is chosen. */
export const pathMappers: NonNullable<INodeType['methods']>['resourceMapping'] = {
	async getPathParameters() {
		const { path } = chosen(this);
		if (path === undefined) return { fields: [], emptyFieldsNotice: UNREADABLE };
		return { fields: pathParametersOf(path).map((id) => toMapper({ id, type: 'string' }, true)) };
	},

	async getPathQuery() {
		const { path, method } = chosen(this);
		const known = path === undefined ? undefined : (await catalogue()).find(path);
		const fields = known?.query(method) ?? [];
		return mapper(
			fields,
			known,
			path,
			`Halo lists no query parameters for ${method} ${known?.path}.`,
		);
	},

	async getPathBody() {
		const { path, method } = chosen(this);
		const known = path === undefined ? undefined : (await catalogue()).find(path);
		const fields = (method === 'POST' && known?.body?.fields) || [];
		return mapper(fields, known, path, `Halo lists no fields for ${method} ${known?.path}.`);
	},
};

const UNREADABLE =
	'The path comes from an expression, so what it takes cannot be listed here. It can still be written by hand.';

function chosen(context: ILoadOptionsFunctions) {
	const method = String(context.getCurrentNodeParameter('method') ?? '');
	const path = context.getCurrentNodeParameter('path', { extractValue: true });
	// an expression that the editor could not work out arrives as it is written, or as nothing
	const isText = typeof path === 'string' && !path.startsWith('=');
	return { method, path: isText ? path : undefined };
}

function mapper(
	fields: KnownField[],
	known: object | undefined,
	path: string | undefined,
	none: string,
): ResourceMapperFields {
	if (fields.length > 0) return { fields: fields.map((field) => toMapper(field)) };
	if (path === undefined) return { fields: [], emptyFieldsNotice: UNREADABLE };
	if (path.trim() === '') return { fields: [], emptyFieldsNotice: 'Choose a path first.' };
	const nothing = known ? none : `Halo lists nothing like ${path}.`;
	return { fields: [], emptyFieldsNotice: `${nothing} It can still be written by hand.` };
}

const toMapper = ({ id, type }: KnownField, required = false): ResourceMapperField => ({
	id,
	displayName: id,
	type,
	...(type === 'boolean' && !required ? { defaultValue: true } : {}),
	required,
	display: true,
	defaultMatch: false,
	canBeUsedToMatch: false,
});
