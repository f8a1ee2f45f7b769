/** A file as items carry it. */
export interface DataFile {
	bytes: Buffer;
	/** Such as 'invoice.pdf'; undefined when it has none. */
	name?: string;
	/** Such as 'application/pdf'. */
	type: string;
}
