import { textOf } from './http';
import { withoutSecrets } from './redact';
import type { HaloResponse } from './types';

/** The rest of an error response is not read, since this much is enough. */
const READ = 65_536;
/** How much of a longer one is kept; there may be half a secret where it was cut. */
const KEPT = 16_384;

/** An error response without secrets, for its words only: shortened words could show half of a secret. */
export function redactBody(response: HaloResponse, secrets: string[]): HaloResponse {
	const text = textOf(response);
	const clean = withoutSecrets(text.slice(0, READ), secrets);
	return { ...response, body: Buffer.from(text.length > READ ? clean.slice(0, KEPT) : clean) };
}
