import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { parameter } from '../form/parameter';
import { helpForUnreadable } from '../transport/errors';
import type { HaloFile, HaloResponse, HaloRequest } from '../transport/HaloClient';
import type { Help } from '../transport/help';
import { isWebPage } from '../transport/http';
import { wordsOf } from '../transport/words';
import { fileNameIn, fileNameOf } from './fileName';
import type { DataFile, OutputField, Run } from '../model';

/** Where a download goes. */
export const outputDataFieldName = parameter({
	displayName: 'Put Output File in Field',
	name: 'outputDataFieldName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
});

/** What a download's item holds beside the file. */
export const fileOutput: OutputField[] = [
	{ id: 'id', type: 'number' },
	{ id: 'fileName', type: 'string' },
	{ id: 'mimeType', type: 'string' },
	{ id: 'fileSize', type: 'number' },
];

/** A response as a file: its bytes, the name that it came under, or that its link gives it, and its type. */
export function fileOf({ response: { headers, body }, link }: HaloFile): DataFile {
	const type = (headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
	const name = fileNameOf(headers['content-disposition']);
	return {
		bytes: body,
		name: name ?? (link === undefined ? undefined : fileNameIn(link)),
		type: MIME_TYPE.test(type) ? type : 'application/octet-stream',
	};
}

/** A type and a subtype (RFC 6838). */
const MIME_TYPE = /^[a-z\d][\w!#$&^.+-]{0,126}\/[a-z\d][\w!#$&^.+-]{0,126}$/;

/** A file in words: `fileSize` in bytes. */
export const aboutFile = ({ name, type, bytes }: DataFile): IDataObject => ({
	fileName: name ?? null,
	mimeType: type,
	fileSize: bytes.length,
});

/** Ten minutes: how large a file is shows only once it is there. */
const DOWNLOAD_TIMEOUT = 600_000;

/**
 * Fetches a file, wherever Halo keeps it. An empty one is a file too; a response of Halo that tells of a mistake in
 * place of the file is not.
 * @param fallback the name of a file that comes without one
 * @param listed looks up the name that Halo lists the file under, which the store behind a link may not know
 */
export async function download(
	run: Run,
	request: HaloRequest,
	fallback: string,
	listed: () => Promise<string | undefined> = async () => undefined,
): Promise<DataFile> {
	const headers = { Accept: '*/*' };
	const found = await run.halo.file({ headers, timeout: DOWNLOAD_TIMEOUT, ...request });
	const help = found.link === undefined ? helpForNoFile(found.response, request) : undefined;
	if (help) throw run.halo.refusal(help);
	const file = fileOf(found);
	const isNamed = found.link === undefined && file.name !== undefined;
	const name = isNamed ? file.name : ((await listed()) ?? file.name ?? fallback);
	return { ...file, name };
}

/** Halo names what it gives to save (one public client relies on it), so a page or data without a name is no file. */
function helpForNoFile(response: HaloResponse, request: HaloRequest): Help | undefined {
	if (response.headers['content-disposition'] || response.body.length === 0) return undefined;
	if (isWebPage(response)) return helpForUnreadable(response, request);
	if (!/json/i.test(response.headers['content-type'] ?? '')) return undefined;
	const [words] = wordsOf(response);
	return {
		message: `Halo sent data in place of the file${words ? `: ${words.text}` : ''}`,
		description: 'Check the ID, and whether the file can be opened in Halo.',
		httpCode: String(response.status),
	};
}

/** The output item of a download, with the file in the field that the form names. */
export async function fileItem(
	run: Run,
	file: DataFile,
	about: IDataObject,
): Promise<INodeExecutionData> {
	const field = run.parameter(outputDataFieldName).trim() || outputDataFieldName.default;
	const binary = { [field]: await run.keepFile(file) };
	return { json: { ...about, ...aboutFile(file) }, binary };
}
