import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { NetworkFailure } from '../network';
import type { HaloContext } from '../types';
import { fingerprint, readSettings } from './settings';

/** How long a rejection counts, in milliseconds: the application in Halo may be corrected in the meantime. */
const COUNTS_FOR = 10 * 60_000;

/** The maximum number of remembered rejections. */
const MOST = 500;

/** Rejections of the client secret, the oldest first; all nodes of an execution share them. */
const known = new Map<unknown, { failure: NetworkFailure; since: number }>();

/** Whether Halo rejected the client ID and secret in this execution: they are not sent again for each item and node. */
export class Rejection {
	private readonly key: unknown;

	constructor(context: HaloContext, credential: ICredentialDataDecryptedObject) {
		const execution = context.getExecutionId();
		// without an execution, as in a form, it counts only for this session
		this.key = isId(execution) ? `${execution} ${fingerprint(readSettings(credential))}` : this;
	}

	get failure(): NetworkFailure | undefined {
		forgetOld();
		const { failure, since = 0 } = known.get(this.key) ?? {};
		// the clock may have been changed, so older ones may still be there
		return Date.now() - since <= COUNTS_FOR ? failure : undefined;
	}

	set failure(failure: NetworkFailure) {
		known.delete(this.key);
		known.set(this.key, { failure, since: Date.now() });
		forgetOld();
	}
}

/** The ID of an execution that n8n does not store begins with two underscores. */
const isId = (execution?: string) => Boolean(execution) && !execution?.startsWith('__');

function forgetOld(): void {
	for (const [key, { since }] of known) {
		if (known.size <= MOST && Date.now() - since <= COUNTS_FOR) return;
		known.delete(key);
	}
}
