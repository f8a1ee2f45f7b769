import type { IdKind } from '../model';

/** How an id of that kind looks: for the locator's check in the editor, and for ours when the node runs. */
export interface IdShape {
	/** A pattern for the whole id, without anchors. */
	pattern: RegExp;
	/** Where a person is asked for one. */
	example: string;
	/** What an id is, for somebody who gave something else. */
	words: string;
}

export const idShapes: Record<IdKind, IdShape> = {
	number: { pattern: /#?-?\d+/, example: '1042', words: 'An ID is a number' },
	guid: {
		pattern: /[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/,
		example: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
		words: 'An ID here is a GUID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
	},
	text: { pattern: /\S.*/, example: 'A-1042', words: 'An ID is needed' },
};
