import type { INodeExecutionData } from 'n8n-workflow';
import type { Plan, Run, SentByEngine } from '../model';
import type { HaloClient } from '../transport/HaloClient';
import type { Help } from '../transport/help';

/** An item whose write is sent together with others. */
export interface Entry {
	index: number;
	run: Run;
	/** The client that may write, for this item. */
	halo: HaloClient;
	plan: BatchPlan;
}

/** The write of one record, which may be an element of a longer list. */
export type BatchPlan = SentByEngine & Required<Pick<SentByEngine, 'record'>>;

/** The result of an item. */
export type Outcome =
	| {
			items: INodeExecutionData[];
			/** The ID of its record, if Halo returned it. */
			id?: unknown;
			/** How to record the write: Halo returned the record, or only accepted the list with it. */
			written?: 'returned' | 'accepted';
	  }
	| { error: unknown; /** Whether it may have been written anyway. */ mayBeDone?: boolean };

/** Whether a write may go out with others: one record, and the response is no other than Halo's usual one. */
export const isForBatch = (plan: Plan): plan is BatchPlan =>
	plan.method === 'POST' &&
	plan.record !== undefined &&
	'output' in plan &&
	plan.response !== 'any';

/** The result of a failed item, in the operation's own words if it has any. */
export async function failed(
	{ run, halo, plan }: Entry,
	help: Help,
	mayBeDone = false,
): Promise<Outcome> {
	const error = halo.refusal(help);
	if (!plan.failed) return { error, mayBeDone };
	return await plan.failed(run, error).then(
		(items) => ({ items }),
		(cause: unknown) => ({ error: cause, mayBeDone }),
	);
}
