import { sleep } from 'n8n-workflow';
import { Budget, type Sharer } from '../../nodes/Halo/transport/budget';
import { LIMITS } from '../../nodes/Halo/transport/limits';

const { span } = LIMITS;
const senders: Sender[] = [];
beforeEach(() => (LIMITS.span = 1500));
afterEach(() => {
	jest.useRealTimers();
	LIMITS.span = span;
	for (const sender of senders.splice(0)) sender.stopped = true;
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
			this.times.push(Date.now());
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
		const began = Date.now();
		await Promise.all([sender.send(25), sender.send(25)]);
		expect(sender.times).toHaveLength(50);
		expect(most(sender.times)).toBe(20);
		// two spans have to pass before the 41st
		expect(Date.now() - began).toBeLessThan(2 * LIMITS.span * 1.1 + 200);
		expect(new Set(sender.waits)).toEqual(new Set(['credential']));
	});

	test('the smaller limit of two credentials applies to both, until it is changed', async () => {
		const budget = new Budget();
		const [small, large] = [new Sender(budget, 10), new Sender(budget, 1000, 'two')];
		await small.send(1);
		await Promise.all([small.send(9), large.send(10)]);
		expect(most([...small.times, ...large.times])).toBeLessThanOrEqual(10);
		const raised = new Sender(budget, 500);
		await raised.send(1);
		const began = Date.now();
		await large.send(20);
		expect(Date.now() - began).toBeLessThan(LIMITS.span / 2);
	});

	test('an execution with few requests left does not wait for one with many', async () => {
		const budget = new Budget();
		const [short, long] = [new Sender(budget, 100), new Sender(budget, 100)];
		// a clock of its own: on a busy machine, real requests of 2 ms take much longer
		jest.useFakeTimers();
		const all = long.sendAll(800);
		const sent = short.send(60);
		await jest.advanceTimersByTimeAsync(LIMITS.span - 1);
		await sent;
		expect(short.times).toHaveLength(60);
		expect(short.waits).toEqual([]);
		expect(most([...short.times, ...long.times])).toBeLessThanOrEqual(100);
		long.stopped = true;
		await jest.advanceTimersByTimeAsync(2 * LIMITS.span);
		await all;
	});

	test('an execution with many requests left gets its part while others have fewer', async () => {
		const budget = new Budget();
		const [short, long] = [new Sender(budget, 100), new Sender(budget, 100)];
		const both = Promise.all([long.sendAll(1600), short.sendAll(400)]);
		await sleep(2.5 * LIMITS.span);
		// three times 100 were allowed: half of the last two is divided evenly, and the rest is for the shorter one
		expect(long.times.length).toBeGreaterThan(40);
		expect(long.times.length).toBeLessThan(120);
		expect(short.times.length).toBeGreaterThan(150);
		[short.stopped, long.stopped] = [true, true];
		await both;
	});

	test('a slow execution with few requests left does not hold up a fast one', async () => {
		const budget = new Budget();
		const [slow, fast] = [new Sender(budget, 100), new Sender(budget, 100)];
		const both = Promise.all([slow.send(90, 150), fast.sendAll(800)]);
		await sleep(0.9 * LIMITS.span);
		// the slow one can send 10 in that time
		expect(fast.times.length).toBeGreaterThan(75);
		expect(slow.waits).toEqual([]);
		[slow.stopped, fast.stopped] = [true, true];
		await both;
	});

	test('0 means no limit', async () => {
		const sender = new Sender(new Budget());
		await sender.send(300, 0);
		expect(sender.waits).toEqual([]);
	});
});

test('a rate-limited request makes all others wait', async () => {
	const budget = new Budget();
	const both = [new Sender(budget), new Sender(budget, 0, 'two')];
	budget.pause(500);
	const began = Date.now();
	await Promise.all(both.map(async (sender) => await sender.send(2)));
	for (const { times, waits } of both) {
		expect(times[0] - began).toBeGreaterThanOrEqual(500);
		expect(waits).toContain('rate limit');
	}
	expect(Date.now() - began).toBeLessThan(900);
});

test('a canceled request leaves the queue at once, and the others continue', async () => {
	const budget = new Budget();
	const [stopped, patient] = [new Sender(budget), new Sender(budget)];
	budget.pause(1500);
	const both = Promise.all([stopped.send(1), patient.send(1)]);
	const began = Date.now();
	await sleep(50);
	stopped.stopped = true;
	await Promise.race([both, stopped.send(1)]);
	expect(Date.now() - began).toBeLessThan(500);
	await both;
	expect([stopped.times.length, patient.times.length]).toEqual([0, 1]);
});
