import { withGlobal, type Clock } from '@sinonjs/fake-timers';
import { sleep } from 'n8n-workflow';
import { Budget, type Sharer } from '../../nodes/Halo/transport/budget';
import { LIMITS } from '../../nodes/Halo/transport/limits';
import { realm } from '../support/realm.mts';

const { span } = LIMITS;
const senders: Sender[] = [];
/** Time passes here only with `tickAsync`: on a busy machine, a real request of 2 ms takes much longer. */
let clock: Clock;
beforeEach(() => {
	LIMITS.span = 1500;
	const toFake = ['Date', 'setTimeout', 'clearTimeout'] as const;
	clock = withGlobal(realm).install({ toFake: [...toFake], shouldClearNativeTimers: true });
});
afterEach(async () => {
	for (const sender of senders.splice(0)) sender.stopped = true;
	await clock.tickAsync(2 * LIMITS.span);
	clock.uninstall();
	LIMITS.span = span;
});

/** Somebody who sends one request after the other, and each of them takes a while. */
class Sender implements Sharer {
	readonly key = {};
	readonly times: number[] = [];
	readonly waits: string[] = [];
	stopped = false;
	private remaining = 0;

	constructor(
		private readonly budget: Budget,
		readonly most = 0,
		readonly credential = 'one',
	) {
		senders.push(this);
	}

	left(): number {
		return this.remaining;
	}

	gaveUp(): boolean {
		return this.stopped;
	}

	waited(reason: string): void {
		this.waits.push(reason);
	}

	async send(count: number, duration = 2): Promise<void> {
		this.remaining += count;
		for (let sent = 0; sent < count; sent++) {
			if (!(await this.budget.enter(this))) return;
			this.times.push(clock.now);
			await sleep(duration);
			this.budget.leave(this.key);
			this.remaining--;
		}
	}

	/** Many at once. */
	async sendAll(count: number, atOnce = 8): Promise<void> {
		await Promise.all(Array.from({ length: atOnce }, async () => await this.send(count / atOnce)));
	}
}

const most = (times: number[]) =>
	Math.max(
		...times.map(
			(from) => times.filter((time) => time >= from && time < from + LIMITS.span).length,
		),
	);

describe('Requests per 5 Minutes', () => {
	test('are never exceeded, and no request waits longer than needed', async () => {
		const sender = new Sender(new Budget(), 20);
		void sender.send(25);
		void sender.send(25);
		// two spans have to pass before the 41st
		await clock.tickAsync(2 * LIMITS.span * 1.1 + 200);
		expect(sender.times).toHaveLength(50);
		expect(most(sender.times)).toBe(20);
		expect(new Set(sender.waits)).toEqual(new Set(['credential']));
	});

	test('the smaller limit of two credentials applies to both, until it is changed', async () => {
		const budget = new Budget();
		const [small, large] = [new Sender(budget, 10), new Sender(budget, 1000, 'two')];
		void small.send(10);
		void large.send(10);
		await clock.tickAsync(2 * LIMITS.span);
		expect([small.times.length, large.times.length]).toEqual([10, 10]);
		expect(most([...small.times, ...large.times])).toBeLessThanOrEqual(10);
		void new Sender(budget, 500).send(1);
		await clock.tickAsync(1);
		void large.send(20);
		await clock.tickAsync(LIMITS.span / 2);
		expect(large.times).toHaveLength(30);
	});

	test('an execution with few requests left does not wait for one with many', async () => {
		const budget = new Budget();
		const [short, long] = [new Sender(budget, 100), new Sender(budget, 100)];
		void long.sendAll(800);
		void short.send(60);
		await clock.tickAsync(LIMITS.span - 1);
		expect(short.times).toHaveLength(60);
		expect(short.waits).toEqual([]);
		expect(most([...short.times, ...long.times])).toBeLessThanOrEqual(100);
	});

	test('an execution with many requests left gets its part while others have fewer', async () => {
		const budget = new Budget();
		const [short, long] = [new Sender(budget, 100), new Sender(budget, 100)];
		void long.sendAll(1600);
		void short.sendAll(400);
		await clock.tickAsync(2.5 * LIMITS.span);
		// three times 100 were allowed: half of the last two is divided evenly, and the rest is for the shorter one
		expect(long.times.length).toBeGreaterThan(40);
		expect(long.times.length).toBeLessThan(120);
		expect(short.times.length).toBeGreaterThan(150);
	});

	test('a slow execution with few requests left does not hold up a fast one', async () => {
		const budget = new Budget();
		const [slow, fast] = [new Sender(budget, 100), new Sender(budget, 100)];
		void slow.send(90, 150);
		void fast.sendAll(800);
		await clock.tickAsync(0.9 * LIMITS.span);
		// the slow one can send 10 in that time
		expect(fast.times.length).toBeGreaterThan(75);
		expect(slow.waits).toEqual([]);
	});

	test('0 means no limit', async () => {
		const sender = new Sender(new Budget());
		void sender.send(300, 0);
		await clock.tickAsync(1000);
		expect(sender.times).toHaveLength(300);
		expect(sender.waits).toEqual([]);
	});
});

test('a rate-limited request makes all others wait', async () => {
	const budget = new Budget();
	const both = [new Sender(budget), new Sender(budget, 0, 'two')];
	const began = clock.now;
	budget.pause(500);
	for (const sender of both) void sender.send(2);
	await clock.tickAsync(900);
	for (const { times, waits } of both) {
		expect(times).toHaveLength(2);
		expect(times[0] - began).toBeGreaterThanOrEqual(500);
		expect(waits).toContain('rate limit');
	}
});

test('a canceled request leaves the queue at once, and the others continue', async () => {
	const budget = new Budget();
	const [stopped, patient] = [new Sender(budget), new Sender(budget)];
	budget.pause(1500);
	const canceled = jest.fn();
	void stopped.send(1).then(canceled);
	void patient.send(1);
	await clock.tickAsync(50);
	stopped.stopped = true;
	await clock.tickAsync(450);
	expect(canceled).toHaveBeenCalled();
	expect(patient.times).toEqual([]);
	await clock.tickAsync(1500);
	expect([stopped.times.length, patient.times.length]).toEqual([0, 1]);
});
