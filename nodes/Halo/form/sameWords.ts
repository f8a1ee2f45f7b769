import type { INodeProperties } from 'n8n-workflow';

/**
 * Numbers parameters: those that read the same get the same number. Most of them, and most of what collections and
 * locators hold, are the same objects again, and looking those up is much faster than writing them as JSON.
 */
export class SameWords {
	private readonly byObject = new Map<object, number>();
	private readonly byWords = new Map<string, number>();

	numberOf(property: object): number {
		const known = this.byObject.get(property);
		if (known !== undefined) return known;
		const { type, options, modes } = property as Partial<INodeProperties>;
		const parts = type === 'collection' && options?.map((one) => this.numberOf(one));
		const words = JSON.stringify({
			...property,
			...(parts ? { options: parts } : {}),
			...(modes ? { modes: this.numberOf(modes) } : {}),
		});
		const number = this.byWords.get(words) ?? this.byWords.size;
		this.byWords.set(words, number);
		this.byObject.set(property, number);
		return number;
	}
}
