import type { INodeExecutionData } from 'n8n-workflow';

/** How many IDs a message lists, at the most. */
const MOST = 10;

/** Remembers what an execution has written, to be told when it stops halfway. */
export class WrittenItems {
	private readonly ids: string[] = [];

	/** Takes note of what a write returned, or of the item alone when no ID came back. */
	add(itemIndex: number, items: INodeExecutionData[]): void {
		const ids = items.flatMap(({ json }) => idOf(json) ?? []);
		this.ids.push(...(ids.length > 0 ? ids : [`item ${itemIndex}`]));
	}

	/** A sentence on what is in Halo already; undefined when nothing was written. */
	get sentence(): string | undefined {
		const { length } = this.ids;
		if (length === 0) return undefined;
		const more = length > MOST ? ` and ${length - MOST} more` : '';
		return `Written before this: ${this.ids.slice(0, MOST).join(', ')}${more}`;
	}
}

/** The record's own number, under whichever name the output gives it. */
function idOf(json: INodeExecutionData['json']): string | undefined {
	const id = json.id ?? json.action_id ?? json.attachment_id ?? json.appointment_id;
	return typeof id === 'number' || typeof id === 'string' ? String(id) : undefined;
}
