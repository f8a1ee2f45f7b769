import { sleep } from 'n8n-workflow';

/** Milliseconds that an execution may block n8n's process. */
const TURN = 100;

/** Lets other executions, and a cancellation, run when nothing is sent, as in a dry run of many items. */
export function pacer(): () => Promise<void> {
	let since = Date.now();
	return async () => {
		if (Date.now() - since < TURN) return;
		// a promise that is resolved at once would not yield to the event loop
		await sleep(0);
		since = Date.now();
	};
}
