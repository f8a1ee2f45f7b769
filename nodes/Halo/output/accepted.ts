import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Plan, Run } from '../model';
import { isObject } from '../transport/json';

const NOTE = 'Halo accepted the request but returned no details';

/** The item of a write that Halo accepted without returning details, whatever Output is chosen. */
export function acceptedItem(
	run: Run,
	plan: Pick<Plan, 'record' | 'body'>,
	status: number,
	known: IDataObject = {},
	sent: unknown = null,
): INodeExecutionData {
	run.hint(`${NOTE}. Check the record in Halo before you run the item again.`);
	const id = givenId(plan);
	const json = { ...(id === undefined ? {} : { id }), ...known, status, sent, note: NOTE };
	return { json: json as IDataObject };
}

/** The ID that a write has in its record. */
export function givenId({ record, body }: Pick<Plan, 'record' | 'body'>): unknown {
	const about = record ?? body;
	return isObject(about) ? about.id : undefined;
}

/**
 * Reads the result of a write. If that fails, the write has still been made, and running the item again would repeat
 * it: the error says this instead of the advice of its cause.
 * @param what the record, with its ID: 'Tickets, ID 5'
 */
export async function readAfterWrite<T>(
	run: Run,
	what: string,
	read: () => Promise<T>,
): Promise<T> {
	try {
		return await read();
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw run.fail(
			`Halo accepted the change (${what}), but reading it back failed: ${reason}`,
			'The change is in Halo. Do not send it again: check the record in Halo.',
		);
	}
}
