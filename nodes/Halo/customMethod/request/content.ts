/** What is sent, and as what. */
export interface Content {
	type: string;
	content: string | Buffer;
}
