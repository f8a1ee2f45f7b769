import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { recordsOf } from '../../records/records';
import { HaloClient } from '../../transport/HaloClient';
import { isSameName } from '../../values/text';
import { lookupRecord } from '../../resources/lookup/record';

/** An event that Halo notifies about, with this tenant's number for it. */
export interface HaloEvent {
	/** Number of the event in lookup list 64. */
	number: number;
	/** As on Halo's screens, without the variant: "New Ticket Logged". */
	name: string;
}

/** The lookup list of events (docs/halo/webhooks.md#events). */
const EVENT_LIST = 64;
const DASH = /\s[-–—]\s/;
/** The variants of an event; only "All" calls webhooks, the others never do (docs/halo/webhooks.md#events). */
const VARIANT = /^(?:all|unassigned|assigned\b.*)$/i;

/** The events that can call a webhook, in Halo's order. The code contains no event numbers. */
export async function readEvents(halo: HaloClient): Promise<HaloEvent[]> {
	const rows = await recordsOf(halo, lookupRecord).list({ lookupid: EVENT_LIST }, { cached: true });
	return rows.flatMap(eventOf);
}

/** An event by its number or its name in the form. */
export const findEvent = (events: HaloEvent[], wanted: unknown): HaloEvent | undefined =>
	events.find(({ number, name }) => String(number) === String(wanted) || isSameName(name, wanted));

function eventOf({ id, name }: IDataObject): HaloEvent[] {
	const parts = String(name ?? '').split(DASH);
	const variant = parts.length > 1 && VARIANT.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
	if (variant !== undefined && !isSameName(variant, 'all')) return [];
	return [{ number: Number(id), name: parts.join(' - ') }];
}

/** Fills Trigger On. */
export async function getEvents(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const events = await readEvents(await HaloClient.connect(this));
	return events
		.map(({ number, name }) => ({ name, value: number }))
		.sort((a, b) => a.name.localeCompare(b.name));
}
