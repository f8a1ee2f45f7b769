import type { Fault } from '../../sandbox/halo/index.mts';

/** What is true of the write when the fault has struck. */
export type Fate = 'written' | 'notWritten' | 'repeated';

export interface Case {
	fault: Fault;
	/** Of the first write; a repeated one is sent once more, since the first was turned away. */
	fate: Fate;
}

const written = (fault: Fault): Case => ({
	fault: { ...fault, afterHandling: true },
	fate: 'written',
});
const notWritten = (fault: Fault): Case => ({ fault, fate: 'notWritten' });
const repeated = (fault: Fault): Case => ({ fault, fate: 'repeated' });
const answered = (body: Fault['body']): Case => written({ status: 200, body });
const PAGE = '<!DOCTYPE html><html><body>Log in</body></html>';

/** In a body: every secret of the run, in every form (test/support/secretForms.mts). */
export const SECRETS = '{{secrets}}';

/** Everything that goes wrong in the matrix. */
export const cases: Record<string, Case> = {
	'429 with seconds': repeated({ status: 429, headers: { 'retry-after': '0' } }),
	'429 with a date': repeated({
		status: 429,
		headers: { 'retry-after': new Date(0).toUTCString() },
	}),
	'429 without a header': repeated({ status: 429 }),
	'429 for longer than the node waits': notWritten({
		status: 429,
		headers: { 'retry-after': '999999' },
	}),
	'429 every time': notWritten({ status: 429, times: 99 }),
	'500 before': notWritten({ status: 500 }),
	'500 after': written({ status: 500 }),
	'502 before': notWritten({ status: 502 }),
	'502 after': written({ status: 502 }),
	'504 before': notWritten({ status: 504 }),
	'504 after': written({ status: 504 }),
	'503': notWritten({ status: 503 }),
	'reset before': notWritten({ dropConnection: true }),
	'reset after': written({ dropConnection: true }),
	'stall before': notWritten({ stall: true }),
	'stall after': written({ stall: true }),
	'cut body': written({ cutBody: true }),
	'cut JSON': written({ truncate: true }),
	'wrong content type': written({ contentType: 'text/html' }),
	'plain words': answered('plain words'),
	'HTML 200': written({ status: 200, html: true, body: PAGE }),
	'HTML 200 as JSON': written({ status: 200, body: PAGE, contentType: 'application/json' }),
	'empty 200': written({ status: 200 }),
	'204': written({ status: 204 }),
	null: answered(null),
	'{}': answered({}),
	'[]': answered([]),
	'a number': answered(5),
	'a list of numbers': answered([5, 6]),
	'a list in a list': answered([[]]),
	'a record without its number': answered({ name: 'Somebody else' }),
	'an error in a 200': answered({ error: 'Something happened' }),
	'401 once': repeated({ status: 401 }),
	'401 for good': notWritten({ status: 401, times: 2 }),
	'403': notWritten({ status: 403 }),
	'403 that repeats all secrets': notWritten({ status: 403, body: { error: SECRETS } }),
	'400 page that repeats all secrets': notWritten({ status: 400, html: true, body: SECRETS }),
	'500 that repeats all secrets': written({ status: 500, body: SECRETS }),
	'redirect elsewhere': notWritten({ redirect: 'https://elsewhere.example/api/Supplier' }),
	'redirect that repeats all secrets': notWritten({
		redirect: `https://elsewhere.example/?${SECRETS}`,
	}),
};

/** Faults that the sign-in meets. */
export const signIn: Record<string, Fault> = {
	'token refused with 401': { status: 401, body: { error: 'invalid_client' }, times: 9 },
	'token refused with 400': { status: 400, body: { error: 'invalid_client' }, times: 9 },
};
