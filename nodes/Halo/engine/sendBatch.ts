import { previewItem } from '../output/preview';
import { helpByElement } from '../transport/elements';
import type { HaloClient, HaloRequest } from '../transport/HaloClient';
import type { Help } from '../transport/help';
import { acceptedBatch } from './acceptedBatch';
import { failed, type Entry, type Outcome } from './batchEntry';
import { helpForOthers, isRefusedWhole, saysUnknown, unknownHelp } from './batchHelp';
import { requestOf, sendOne } from './write';

/** How much each record may add to the timeout, in milliseconds: Halo processes the whole list before it responds. */
const EACH = 3_000;
const FIRST = 120_000;

/**
 * Sends one request with the records of all items, or shows it in a dry run. A failure is reported for each item, and
 * only what Halo refused before it did anything is sent again: once, without the elements that it named.
 */
export async function sendBatch(entries: Entry[], isSecond = false): Promise<Outcome[]> {
	const [{ halo, run }] = entries;
	if (entries.length === 1) return [await single(entries[0])];
	const request = batchOf(entries);
	if (run.options.dryRun === true) return shown(entries, halo, request);
	const result = await halo.attempt(request);
	if ('response' in result) return await acceptedBatch(entries, request, result.response);

	const { help, refusal } = result;
	const bad = refusal && helpByElement(refusal, request, entries.length);
	if (!bad) {
		const mayBeDone = !isRefusedWhole(result);
		const told = mayBeDone
			? unknownHelp(
					help,
					entries.map(({ index }) => index),
				)
			: help;
		return await Promise.all(entries.map(async (one) => await failed(one, told, mayBeDone)));
	}
	const others = entries.filter((_, at) => !bad.has(at));
	const named = entries.filter((_, at) => bad.has(at)).map(({ index }) => index);
	const again =
		others.length === 0 || isSecond
			? await Promise.all(others.map(async (one) => await failed(one, helpForOthers(named))))
			: await sendBatch(others, true);
	const outcomes = new Map(others.map((one, i) => [one, again[i]]));
	return await Promise.all(
		entries.map(async (one, at) => outcomes.get(one) ?? (await failed(one, bad.get(at) as Help))),
	);
}

async function single({ run, halo, plan }: Entry): Promise<Outcome> {
	try {
		const { items, row } = await sendOne(run, halo, plan);
		return run.options.dryRun === true ? { items } : { items, id: row?.id, written: 'returned' };
	} catch (error) {
		return { error, mayBeDone: saysUnknown(error) };
	}
}

function batchOf(entries: Entry[]): HaloRequest {
	const [{ plan }] = entries;
	const body = entries.map((one) => one.plan.record);
	return {
		...requestOf(plan),
		query: plan.returnsAll ? { ...plan.query, returnall: true } : plan.query,
		body,
		timeout: (plan.timeout ?? FIRST) + EACH * entries.length,
		// the response may repeat all of it
		repeats: Buffer.byteLength(JSON.stringify(body)),
	};
}

/** The request as one item, paired with all items in it. */
function shown(entries: Entry[], halo: HaloClient, request: HaloRequest): Outcome[] {
	const pairedItem = entries.map(({ index }) => ({ item: index }));
	const first = { ...previewItem(halo.preview(request)), pairedItem };
	return entries.map((_, at) => ({ items: at === 0 ? [first] : [] }));
}
