import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { parameter } from '../form/parameter';
import { helpForUnreadable } from '../transport/errors';
import type { HaloFile, HaloResponse, HaloRequest } from '../transport/HaloClient';
import type { Help } from '../transport/help';
import { isWebPage } from '../transport/http';
import { wordsOf } from '../transport/words';
import { fileNameIn, fileNameOf } from './fileName';
import type { FoundFile, OutputField, Run } from '../model';

/** The field for a download. */
export const outputDataFieldName = parameter({
	displayName: 'Put Output File in Field',
	name: 'outputDataFieldName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
});

/** The JSON of a download's item. */
export const fileOutput: OutputField[] = [
	{ id: 'id', type: 'number' },
	{ id: 'fileName', type: 'string' },
	{ id: 'mimeType', type: 'string' },
	{ id: 'fileSize', type: 'number' },
];

/** A response as a file: its content, its name from the response or the link, and its type. */
export function fileOf({ response: { headers, body, file }, link }: HaloFile): FoundFile {
	const type = (headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
	const name = fileNameOf(headers['content-disposition']);
	return {
		content: file ?? body,
		name: name ?? (link === undefined ? undefined : fileNameIn(link)),
		type: MIME_TYPE.test(type) ? type : 'application/octet-stream',
	};
}

/** A type and a subtype (RFC 6838). */
const MIME_TYPE = /^[a-z\d][\w!#$&^.+-]{0,126}\/[a-z\d][\w!#$&^.+-]{0,126}$/;

/** A stored file as data: `fileSize` in bytes. */
export const aboutFile = ({ name, type, content }: FoundFile): IDataObject => ({
	fileName: name ?? null,
	mimeType: type,
	fileSize: content.length,
});

/** Ten minutes: Halo may have to create the file, or to fetch it from an archive. */
const DOWNLOAD_TIMEOUT = 600_000;

/** The JSON of a download's item, and the name of its file. */
interface Wanted {
	about: IDataObject;
	/** The name of a file that has none. */
	fallback: string;
	/** Looks up the name that Halo lists the file under, which the store behind a link may not know. */
	listed?: () => Promise<string | undefined>;
}

/**
 * Fetches a file, wherever Halo keeps it, and stores it in the field that the form sets. An empty file is a file, too;
 * a response with an error instead of the file is not.
 * @returns the output item
 */
export async function download(
	run: Run,
	request: HaloRequest,
	{ about, fallback, listed }: Wanted,
): Promise<INodeExecutionData> {
	const field = run.parameter(outputDataFieldName).trim() || outputDataFieldName.default;
	const headers = { Accept: '*/*' };
	const wanted = { headers, timeout: DOWNLOAD_TIMEOUT, isFile: isNoData, ...request };
	return await run.halo.file(wanted, async (found) => {
		const help = found.link === undefined ? helpForNoFile(found.response, request) : undefined;
		if (help) throw run.halo.refusal(help);
		const file = fileOf(found);
		const isNamed = found.link === undefined && file.name !== undefined;
		file.name = isNamed ? file.name : ((await listed?.()) ?? file.name ?? fallback);
		const binary = { [field]: await run.keepFile(file) };
		return { json: { ...about, ...aboutFile(file) }, binary };
	});
}

/** Data instead of a file is a link or an error, unless it has a file name. */
const isNoData = (headers: HaloResponse['headers']) =>
	Boolean(headers['content-disposition']) || !isJson(headers);

const isJson = (headers: HaloResponse['headers']) => /json/i.test(headers['content-type'] ?? '');

/**
 * Halo names what it offers for download (one public client relies on it), so a page or data without a name is not a
 * file.
 */
function helpForNoFile(response: HaloResponse, request: HaloRequest): Help | undefined {
	if (response.headers['content-disposition'] || response.body.length === 0) return undefined;
	if (isWebPage(response)) return helpForUnreadable(response, request);
	if (!isJson(response.headers)) return undefined;
	const [words] = wordsOf(response);
	return {
		message: `Halo sent data instead of the file${words ? `: ${words.text}` : ''}`,
		description: 'Check the ID, and whether the file can be opened in Halo.',
		httpCode: String(response.status),
	};
}
