/** The content to send, and its type. */
export interface Content {
	type: string;
	content: string | Buffer;
}
