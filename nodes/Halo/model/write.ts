import type { IDataObject } from 'n8n-workflow';
import type { HaloResponse, HaloRequest } from '../transport/HaloClient';

/** A request that changes something in Halo, before it is sent. */
export interface Write extends Omit<HaloRequest, 'body' | 'cached' | 'reads'> {
	/** One record. It goes to Halo as the only element of a list, which is what Halo takes nearly everywhere. */
	record?: IDataObject;
	/** Halo returns every record of a list with `returnall`; see RecordAddress. */
	returnsAll?: true;
	/** The body as it is, where Halo takes no list, or where the list holds several records. */
	body?: unknown;
}

/** What Halo returned for a write. */
export interface Written {
	/** The first record in it; undefined when there is none. @throws when it is not JSON */
	readonly row: IDataObject | undefined;
	/** All records in it. @throws when it is not JSON */
	readonly rows: IDataObject[];
	/** The response as it came. */
	readonly response: HaloResponse;
}
