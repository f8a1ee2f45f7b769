import type {
	ILoadOptionsFunctions,
	INodeType,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { catalogue, type KnownField } from '../../catalogue';
import { withFingerprint } from '../../lists/editorFields';
import { readSavedMapper, withSaved } from '../../lists/savedMapper';
import { pathParametersOf } from './pathParameters';

/**
 * The fields of a chosen path. Another method of the same path has the same form, so that the values entered stay: the
 * fields of the chosen method come first, then those of the others.
 */
export const pathMappers: NonNullable<INodeType['methods']>['resourceMapping'] = {
	async getPathParameters() {
		const { path } = chosen(this);
		const fields = path === undefined ? [] : pathParametersOf(path);
		const listed = fields.map((id) => toMapper({ id, type: 'string' }, true));
		return mapper(this, 'pathParameters', listed, path?.trim());
	},

	async getPathQuery() {
		const { path, method } = chosen(this);
		const known = path === undefined ? undefined : (await catalogue()).find(path);
		const others = (known?.methods ?? []).filter((one) => one !== method);
		const all = [method, ...others].flatMap((one) => known?.query(one) ?? []);
		const fields = all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
		const none = known && `Halo lists no query parameters for ${known.path}.`;
		const listed = fields.map((field) => toMapper(field));
		return mapper(this, 'query', listed, known?.path ?? path?.trim(), none);
	},

	async getPathBody() {
		const { path } = chosen(this);
		const known = path === undefined ? undefined : (await catalogue()).find(path);
		const fields = (known?.body?.fields ?? []).map((field) => toMapper(field));
		const none = known && `Halo lists no fields for ${known.path}.`;
		return mapper(this, 'bodyFields', fields, known?.path ?? path?.trim(), none);
	},
};

const UNREADABLE =
	'The path comes from an expression, so its parameters and fields cannot be listed here. You can still enter them by hand.';

function chosen(context: ILoadOptionsFunctions) {
	const method = String(context.getCurrentNodeParameter('method') ?? '');
	const path = context.getCurrentNodeParameter('path', { extractValue: true });
	// an expression that the editor could not evaluate arrives as written, or as nothing
	const isText = typeof path === 'string' && !path.startsWith('=');
	return { method, path: isText ? path : undefined };
}

/**
 * The fields, and those that were filled in before.
 * @param about the path as Halo's description has it, however the form writes it
 * @param none why there are no fields
 */
function mapper(
	context: ILoadOptionsFunctions,
	parameter: string,
	fields: ResourceMapperField[],
	about: string | undefined,
	none?: string,
): ResourceMapperFields {
	const { path } = chosen(context);
	const saved = readSavedMapper(context, parameter, about || undefined);
	const all = withSaved(fields, saved, () => path === undefined);
	if (all.length > 0) return { fields: about ? withFingerprint(all, about) : all };
	if (path === undefined) return { fields: [], emptyFieldsNotice: UNREADABLE };
	if (path.trim() === '') return { fields: [], emptyFieldsNotice: 'Choose a path first.' };
	const nothing = none ?? `Halo lists no path like ${path}.`;
	return { fields: [], emptyFieldsNotice: `${nothing} You can still enter everything by hand.` };
}

const toMapper = ({ id, type }: KnownField, required = false): ResourceMapperField => ({
	id,
	displayName: id,
	type,
	...(type === 'boolean' && !required ? { defaultValue: true } : {}),
	required,
	display: true,
	// n8n saves all of this with each node; the match settings have no meaning here, and are left out
	defaultMatch: false,
});
