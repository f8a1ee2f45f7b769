import type { Fault } from '../../sandbox/halo/index.mts';

/** What is true of the write when the fault has struck. */
type Fate = 'written' | 'notWritten' | 'repeated';

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
const PAGE = '<!DOCTYPE html><html><body>Log in</body></html>';

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
	'500 before': notWritten({ status: 500 }),
	'500 after': written({ status: 500 }),
	'502 before': notWritten({ status: 502 }),
	'502 after': written({ status: 502 }),
	'504 before': notWritten({ status: 504 }),
	'504 after': written({ status: 504 }),
	'503': notWritten({ status: 503 }),
	'reset before': notWritten({ dropConnection: true }),
	'reset after': written({ dropConnection: true }),
	'cut body': written({ cutBody: true }),
	'cut JSON': written({ truncate: true }),
	'wrong content type': written({ status: 200, body: 'plain words' }),
	'HTML 200': written({ status: 200, html: true, body: PAGE }),
	'empty 200': written({ status: 200 }),
	'204': written({ status: 204 }),
	null: written({ status: 200, body: null }),
	'{}': written({ status: 200, body: {} }),
	'[]': written({ status: 200, body: [] }),
	'401 once': repeated({ status: 401 }),
	'401 for good': notWritten({ status: 401, times: 2 }),
	'403': notWritten({ status: 403 }),
	'redirect elsewhere': notWritten({ redirect: 'https://elsewhere.example/api/Supplier' }),
};

/** Faults that the sign-in meets. */
export const signIn: Record<string, Fault> = {
	'token refused with 401': { status: 401, body: { error: 'invalid_client' }, times: 9 },
	'token refused with 400': { status: 400, body: { error: 'invalid_client' }, times: 9 },
};
