import type { IDataObject, IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/** Where the client may be used: a run, or a dropdown of the editor. */
export type HaloContext = IExecuteFunctions | ILoadOptionsFunctions;

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
}

export interface HaloAnswer {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

export interface ListOptions {
	query?: IDataObject;
	/** The key that holds the rows when Halo wraps the list. */
	listKey?: string;
	/** False where Halo answers with all rows at once. */
	paged?: boolean;
	limit?: number;
	permission?: string;
	/** What makes a row unique; 'id' unless said otherwise. */
	idKey?: string;
}

export interface HaloList {
	rows: IDataObject[];
	/** How many rows Halo says there are. */
	total?: number;
	/** A sentence for the user when the count does not add up. */
	incomplete?: string;
}

/** Speaks to one Halo with one credential. */
export class HaloClient {
	private constructor(
		private readonly context: HaloContext,
		private readonly itemIndex?: number,
	) {}

	static async connect(context: HaloContext): Promise<HaloClient> {
		return new HaloClient(context);
	}

	at(itemIndex: number): HaloClient {
		return new HaloClient(this.context, itemIndex);
	}

	async send(request: HaloRequest): Promise<HaloAnswer> {
		throw this.unfinished(request.path);
	}

	async json(request: HaloRequest): Promise<unknown> {
		throw this.unfinished(request.path);
	}

	async get(path: string, query?: IDataObject, permission?: string): Promise<IDataObject> {
		throw this.unfinished(path);
	}

	async list(path: string, _options: ListOptions = {}): Promise<HaloList> {
		throw this.unfinished(path);
	}

	async save(
		path: string,
		_records: IDataObject[],
		_options: { query?: IDataObject; permission?: string } = {},
	): Promise<IDataObject[]> {
		throw this.unfinished(path);
	}

	async remove(
		path: string,
		_options: { query?: IDataObject; permission?: string } = {},
	): Promise<void> {
		throw this.unfinished(path);
	}

	private unfinished(path: string): NodeOperationError {
		return new NodeOperationError(this.context.getNode(), `Not reached yet: ${path}`, {
			itemIndex: this.itemIndex,
		});
	}
}

/** '/Tickets' and 5 give '/Tickets/5', encoded. */
export function pathTo(path: string, id: string | number): string {
	return `${path}/${encodeURIComponent(String(id))}`;
}
