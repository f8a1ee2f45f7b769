import type { ArrivingFile } from '../transport/arrivingFile';

/** A file as items carry it. */
export interface DataFile {
	bytes: Buffer;
	/** Such as 'invoice.pdf'; undefined when it has none. */
	name?: string;
	/** Such as 'application/pdf'. */
	type: string;
}

/** A file that came from Halo, or is on its way. */
export interface FoundFile extends Omit<DataFile, 'bytes'> {
	content: Buffer | ArrivingFile;
}
