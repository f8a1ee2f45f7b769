import { textOf } from './http';
import { withoutSecrets } from './redact';
import type { HaloResponse } from './types';

/** More of a refusal is not read, since this much tells all. */
const READ = 65_536;
/** What is kept of a longer one; where it was cut, half a secret may stand. */
const KEPT = 16_384;

/** A response that is read for its words alone, without secrets: shortened words could show half of one. */
export function redactBody(response: HaloResponse, secrets: string[]): HaloResponse {
	const text = textOf(response);
	const clean = withoutSecrets(text.slice(0, READ), secrets);
	return { ...response, body: Buffer.from(text.length > READ ? clean.slice(0, KEPT) : clean) };
}
