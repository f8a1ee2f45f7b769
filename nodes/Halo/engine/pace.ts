import { sleep } from 'n8n-workflow';

/** Milliseconds that an execution may use of n8n's process at once. */
const TURN = 100;

/** Lets other executions, and a cancel, have their turn where nothing is sent, as in a dry run of many items. */
export function pacer(): () => Promise<void> {
	let since = Date.now();
	return async () => {
		if (Date.now() - since < TURN) return;
		// a promise that is resolved at once would not let go of the process
		await sleep(0);
		since = Date.now();
	};
}
