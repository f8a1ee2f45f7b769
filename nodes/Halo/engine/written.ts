import type { INodeExecutionData } from 'n8n-workflow';

/** How many IDs a message lists at most. */
const MOST = 10;

/** Remembers what an execution has written, to report it if it stops halfway. */
export class WrittenItems {
	private readonly ids: string[] = [];
	/** How many records were sent one by one although they could have been sent together. */
	singles = 0;

	private readonly accepted: string[] = [];

	/**
	 * Records what a write returned, or only the item if no ID came back.
	 * @param isCertain false if Halo accepted a list with the item in it, and did not return its record
	 */
	add(itemIndex: number, items: INodeExecutionData[], isCertain = true): void {
		const ids = items.flatMap(({ json }) => idOf(json) ?? []);
		const names = ids.length > 0 ? ids : [`item ${itemIndex}`];
		(isCertain ? this.ids : this.accepted).push(...names);
	}

	/** What is in Halo already; undefined when nothing was written. */
	get sentence(): string | undefined {
		const sentences = [
			told('Written before this', this.ids),
			told('Accepted by Halo without details', this.accepted),
		];
		return sentences.filter(Boolean).join('. ') || undefined;
	}
}

function told(what: string, ids: string[]): string | undefined {
	if (ids.length === 0) return undefined;
	const more = ids.length > MOST ? ` and ${ids.length - MOST} more` : '';
	return `${what}: ${ids.slice(0, MOST).join(', ')}${more}`;
}

/** The record's own number, whatever the output calls it. */
function idOf(json: INodeExecutionData['json']): string | undefined {
	const id = json.id ?? json.action_id ?? json.attachment_id ?? json.appointment_id;
	return typeof id === 'number' || typeof id === 'string' ? String(id) : undefined;
}
