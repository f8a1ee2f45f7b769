import { Rejection } from '../../nodes/Halo/transport/signIn/rejections';
import type { HaloContext } from '../../nodes/Halo/transport/types';
import { realm } from '../support/realm.mts';

const MINUTE = 60_000;
const failure = { help: { message: 'Rejected' }, neverSent: true };
const credential = { url: 'https://acme.halopsa.com', clientId: 'a', clientSecret: 'b' };

/** A new one each time, as each node has its own. */
const rejection = (execution: string | undefined, more: object = {}) =>
	new Rejection({ getExecutionId: () => execution } as HaloContext, { ...credential, ...more });

let now: jest.SpyInstance<number>;
beforeEach(() => (now = jest.spyOn(realm.Date, 'now').mockReturnValue(0)));
afterEach(() => now.mockRestore());

test('a rejection applies to the nodes of its execution with the same settings', () => {
	rejection('1').failure = failure;
	expect(rejection('1').failure).toBe(failure);
	expect(rejection('2').failure).toBeUndefined();
	expect(rejection('1', { clientSecret: 'c' }).failure).toBeUndefined();
});

test('it applies for ten minutes', () => {
	rejection('3').failure = failure;
	now.mockReturnValue(10 * MINUTE);
	expect(rejection('3').failure).toBe(failure);
	now.mockReturnValue(10 * MINUTE + 1);
	expect(rejection('3').failure).toBeUndefined();
});

test.each([undefined, '', '__UNKNOWN__'])('without an execution (%s) nothing is shared', (none) => {
	const own = rejection(none);
	own.failure = failure;
	expect(own.failure).toBe(failure);
	expect(rejection(none).failure).toBeUndefined();
});

test('up to 500 are remembered', () => {
	for (let i = 0; i <= 500; i++) rejection(`many ${i}`).failure = failure;
	expect(rejection('many 0').failure).toBeUndefined();
	expect(rejection('many 1').failure).toBe(failure);
});
