import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { openForm } from '../../lists/openForm';
import { comparable } from '../../values/text';
import { UserFacingError } from '../../transport/userFacingError';
import { choicesOf } from './choose';
import { findMethods } from './findMethods';
import { fullNameOf, methodAddress } from './saved';

/** What the list of 'Exported Method' shows: the methods of the export in the form. */
export async function searchExportedMethods(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const json = this.getCurrentNodeParameter('exportJson');
	try {
		return { results: matching(choicesOf(findMethods(json)).map(toItem), filter) };
	} catch (cause) {
		throw toError(this, cause, json);
	}
}

const toItem = ({ name, value }: INodeListSearchItems) => ({ name, value });

/** An expression is evaluated when the workflow runs, and often cannot be evaluated before. */
function toError(context: ILoadOptionsFunctions, cause: unknown, json: unknown) {
	if (!(cause instanceof UserFacingError)) return cause;
	const isExpression = typeof json === 'string' && json.trim().startsWith('=');
	const [message, description] = isExpression
		? ["'Export' is an expression", "Choose 'By Name or ID' and type the name of the method"]
		: [cause.message, cause.advice];
	return new NodeOperationError(context.getNode(), message, { description });
}

/** What the list of 'Saved Method' shows: the methods of this Halo. */
export async function searchSavedMethods(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { records } = await openForm(this);
	const rows = await records(methodAddress).list();
	const items = rows.map((row) => ({ name: fullNameOf(row), value: row.id as number }));
	return { results: matching(items, filter) };
}

function matching(items: INodeListSearchItems[], filter: string): INodeListSearchItems[] {
	const wanted = comparable(filter);
	return items
		.filter(({ name }) => name.toLowerCase().includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name));
}
