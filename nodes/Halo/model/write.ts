import type { IDataObject } from 'n8n-workflow';
import type { HaloResponse, HaloRequest } from '../transport/HaloClient';

/** A request that changes something in Halo, before it is sent. */
export interface Write extends Omit<HaloRequest, 'body' | 'cached' | 'reads'> {
	/** One record. It is sent as the only element of a list, which Halo expects nearly everywhere. */
	record?: IDataObject;
	/** Halo returns every record of a list with `returnall`; see RecordAddress. */
	returnsAll?: true;
	/** The body as it is, if Halo expects no list, or if the list has several records. */
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
