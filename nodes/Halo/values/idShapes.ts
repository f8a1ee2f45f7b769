import type { IdKind } from '../model';

/** The pattern of an ID of that type, for the locator in the editor and for the check at run time. */
export interface IdShape {
	/** A pattern for the whole id, without anchors. */
	pattern: RegExp;
	/** For placeholders. */
	example: string;
	/** A description of an ID, for a message about a wrong one. */
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
