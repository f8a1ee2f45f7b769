import { sleep } from 'n8n-workflow';
import { Budget, type Sharer } from '../../nodes/Halo/transport/budget';
import { LIMITS } from '../../nodes/Halo/transport/limits';

const { span } = LIMITS;
beforeEach(() => (LIMITS.span = 1500));
afterEach(() => (LIMITS.span = span));

/** Somebody who sends one request after the other, and each of them takes a while. */
class Sender implements Sharer {
	readonly key = {};
	readonly times: number[] = [];
	readonly waits: string[] = [];
	stopped = false;

	constructor(
		private readonly budget: Budget,
		readonly most = 0,
		readonly credential = 'one',
	) {}

	gaveUp(): boolean {
		return this.stopped;
	}

	waited(reason: string): void {
		this.waits.push(reason);
	}

	async send(count: number, duration = 2): Promise<void> {
		for (let sent = 0; sent < count; sent++) {
			if (!(await this.budget.enter(this))) return;
			this.times.push(Date.now());
			await sleep(duration);
			this.budget.leave(this.key);
		}
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

	test('an execution with single requests gets its share while another has many at once', async () => {
		const budget = new Budget();
		const [short, long] = [new Sender(budget, 20), new Sender(budget, 20)];
		const all = Promise.all(Array.from({ length: 8 }, async () => await long.send(20)));
		await short.send(35);
		expect(long.times.length).toBeLessThan(1.5 * short.times.length);
		expect(long.times.length).toBeGreaterThan(short.times.length / 1.5);
		expect(most([...short.times, ...long.times])).toBeLessThanOrEqual(20);
		long.stopped = true;
		await all;
	});

	test('0 means no limit', async () => {
		const sender = new Sender(new Budget());
		await sender.send(300, 0);
		expect(sender.waits).toEqual([]);
	});
});

test('a rate-limited request makes all others wait', async () => {
	const budget = new Budget();
	const senders = [new Sender(budget), new Sender(budget, 0, 'two')];
	budget.pause(500);
	const began = Date.now();
	await Promise.all(senders.map(async (sender) => await sender.send(2)));
	for (const { times, waits } of senders) {
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
