import {
	IN_A_RUN,
	IN_THE_EDITOR,
	retryDelay,
	type AttemptResult,
	type RetryPolicy,
} from '../../nodes/Halo/transport/retry';

const now = Date.parse('2026-05-01T12:00:00Z');

function pause(
	ending: Partial<AttemptResult>,
	tries = 1,
	waited = 0,
	policy: RetryPolicy = IN_A_RUN,
) {
	return retryDelay({ repeatable: false, ...ending }, { tries, waited, policy, now, random: 0.5 });
}

describe('the pause before a retry', () => {
	test.each<[string, number | undefined]>([
		['0', 0],
		['7', 7_000],
		['Fri, 01 May 2026 12:00:30 GMT', 30_000],
		['Fri, 01 May 2026 11:00:00 GMT', 0],
		['soon', 5_000],
	])('is what Halo asks for: Retry-After %s', (retryAfter, expected) => {
		expect(pause({ status: 429, retryAfter })).toBe(expected);
	});

	test('grows to a minute if Halo sets no time', () => {
		const pauses = Array.from({ length: 10 }, (_, index) => pause({ status: 429 }, index + 1));
		expect(pauses).toEqual(
			[5, 10, 20, 40, 60, 60, 60, 60, 60, undefined].map((s) => s && s * 1000),
		);
	});

	test('differs between clients', () => {
		const at = (random: number) =>
			retryDelay(
				{ status: 429, repeatable: false },
				{ tries: 1, waited: 0, policy: IN_A_RUN, now, random },
			);
		expect([at(0), at(1)]).toEqual([3_750, 6_250]);
	});

	test('is short in the editor, where a person waits', () => {
		expect(pause({ status: 429 }, 1, 0, IN_THE_EDITOR)).toBe(5_000);
		expect(pause({ status: 429 }, 2, 5_000, IN_THE_EDITOR)).toBeUndefined();
		expect(pause({ status: 429, retryAfter: '60' }, 1, 0, IN_THE_EDITOR)).toBeUndefined();
	});

	test.each<[Partial<AttemptResult>, number | undefined]>([
		[{ status: 502, repeatable: true }, 500],
		[{ status: 503, repeatable: true }, 500],
		[{ status: 504, repeatable: true }, 500],
		[{ lost: true, repeatable: true }, 500],
		[{ status: 500, repeatable: true }, undefined],
		[{ status: 404, repeatable: true }, undefined],
		[{ status: 200, repeatable: true }, undefined],
		[{ status: 503, repeatable: false }, undefined],
		[{ lost: true, repeatable: false }, undefined],
	])('after %j is %j', (ending, expected) => expect(pause(ending)).toBe(expected));

	test('ends with the third try if Halo stays unavailable', () => {
		expect(pause({ lost: true, repeatable: true }, 2)).toBe(1_000);
		expect(pause({ lost: true, repeatable: true }, 3)).toBeUndefined();
	});
});
