/** Why a Custom Method cannot go on, and what to do next. The operation adds the node and the item. */
export class Refusal extends Error {
	constructor(
		message: string,
		readonly advice?: string,
	) {
		super(message);
	}
}
