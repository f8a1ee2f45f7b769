import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { ArrivingFile } from './arrivingFile';
import type { OwnSignIn } from './signIn/ownSignIn';

/** Where the client may be used: a run, a form of the editor, or a trigger. */
export type HaloContext =
	IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

export interface HaloRequest {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Relative to the resource server, with or without `/api` in front. */
	path: string;
	/** Null, undefined and '' are left out; arrays are joined by commas. */
	query?: IDataObject;
	headers?: Record<string, string>;
	/** A JSON value; text and bytes are sent as they are. */
	body?: unknown;
	/** Halo's permission area, for help on 403: 'tickets'. */
	permission?: string;
	/** Milliseconds; two minutes by default. */
	timeout?: number;
	/** Bytes that are sent and may be returned; they are added to the limit of the response. */
	repeats?: number;
	/** A POST that changes nothing, such as a report: it may be repeated, and a dry run sends it. */
	reads?: true;
	/** A GET that may come from the cache of this execution, or be kept there. Its result is frozen. */
	cached?: true;
	/** Whether a success with these headers is a file: it is then passed on as it arrives, whatever its size. */
	isFile?: (headers: HaloResponse['headers']) => boolean;
	/** The credential to authenticate with instead of the access token. */
	ownSignIn?: OwnSignIn;
}

export interface HaloResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** All of the body; for a file that is still arriving, its beginning. */
	body: Buffer;
	/** The whole file, if the request expects one. It must be stored or discarded. */
	file?: ArrivingFile;
}

/** A response whose body is a file. */
export interface HaloFile {
	response: HaloResponse;
	/** The link to it, if Halo returned one. Anybody who has it can fetch the file. */
	link?: string;
}

/** A request as it would be sent, without the token. */
export interface Preview {
	method: string;
	/** The whole address. */
	url: string;
	headers: Record<string, string>;
	body?: string | Buffer;
}

/** A list as if all of it were on one page. */
export interface WholeAnswer {
	/** The response with the first page. */
	response: HaloResponse;
	/** Halo's envelope with all rows in it. */
	body: unknown;
	/** Only the rows, as Halo returns them. */
	rows: unknown[];
	/** A sentence for the user when rows are missing, or may be. */
	incomplete?: string;
}

export interface ListOptions {
	query?: IDataObject;
	/** The key that holds the rows when Halo wraps the list. */
	listKey?: string;
	/** False if Halo returns no pages. */
	paged?: boolean;
	/** Whether an unpaged list accepts `count`, and ends at 50 rows without it. */
	takesCount?: boolean;
	/** Whether the count of a page is certainly that of all rows: a full page that reaches it is then the last. */
	countsAll?: boolean;
	limit?: number;
	/** Which rows to include; the others are left out. */
	keep?: (row: IDataObject) => boolean;
	/** What is kept of the rows of a page. */
	reduce?: (rows: IDataObject[]) => Promise<IDataObject[]>;
	/** A list with more pages is not read to its end. */
	mostPages?: number;
	/** The page with the first row for which this is true is the last one that is read. */
	until?: (row: IDataObject) => boolean;
	permission?: string;
	/** Whether the pages may come from the cache of this execution; see HaloRequest. */
	cached?: true;
}

export interface HaloList {
	rows: IDataObject[];
	/** Halo's count of the rows. */
	total?: number;
	/** A sentence for the user when rows are missing, or may be. */
	incomplete?: string;
	/** There are more pages than allowed, and it was not read to the end. */
	isTooLong?: boolean;
}
