import type { IDataObject } from 'n8n-workflow';
import { haloDate } from '../../sandbox/halo/convert.mts';
import type { World } from './halo.mts';
import { PollingBench, type Kill } from './polling.mts';
import { nextTurn } from './ticks.mts';

export type Change =
	| { do: 'create'; count: number; tick: number }
	| { do: 'touch'; which: number; count: number; tick: number }
	/** A record gets its number and date now, and shows up only with the next change. */
	| { do: 'late'; tick: number };

export type Step =
	| Change
	| { do: 'poll'; fails?: number; meanwhile: Change[]; kill?: Kill }
	| { do: 'restart' }
	/** A second poll starts while the first one runs. */
	| { do: 'overlap' };

/** How many runs a property gets: more where somebody wants to be sure. */
export const runsOf = (usual: number) => ({
	numRuns: Number(process.env.POLLING_RUNS ?? usual),
	...(process.env.POLLING_SEED ? { seed: Number(process.env.POLLING_SEED) } : {}),
});

/** Records of a type that change, and what a trigger should return of them. */
export class Changing {
	/** The IDs of those that were created since the beginning. */
	readonly created = new Set<number>();
	/** The version that each changed record has. */
	readonly versions = new Map<number, string>();
	/** Every version that any record ever had, as 'id version'. */
	readonly all = new Set<string>();
	private readonly untouched = new Set<number>();
	private clock: number;
	private hidden: IDataObject[] = [];
	private changes = 0;
	private nextId: number;

	constructor(
		private readonly world: World,
		readonly resource: 'client' | 'ticket',
		skew: number,
	) {
		this.clock = Date.now() + skew;
		this.nextId = Math.max(...this.collection.all().map(({ id }) => Number(id))) + 1;
		// what is there from the beginning has a past
		for (const row of this.collection.all()) {
			const old = haloDate(this.clock - 86_400_000 - Number(row.id) * 1_000);
			const dates: Record<string, string> =
				resource === 'ticket' ? { lastactiondate: old, last_update: old } : {};
			this.collection.put({ ...row, ...dates }, this.clock - 86_400_000);
		}
	}

	private get collection() {
		return this.world.halo.store.of(this.resource === 'ticket' ? 'Tickets' : 'Client');
	}

	make(change: Change): void {
		this.clock += change.tick;
		if (change.do === 'late') {
			this.hidden.push(this.fresh());
			return;
		}
		const shown = this.hidden.splice(0);
		for (let at = 0; at < change.count; at++) {
			if (change.do === 'create') this.put(this.fresh(), true);
			else this.touch(change.which + at);
		}
		for (const row of shown) this.put(row, true);
	}

	/** Whatever is still to show up does so. */
	settle(): void {
		for (const row of this.hidden.splice(0)) this.put(row, true);
	}

	/** What a record's version is, in a row or an item. */
	versionOf(row: IDataObject): string {
		return `${Number(row.id)} ${String(this.resource === 'ticket' ? row.lastactiondate : row.website)}`;
	}

	isUntouched(id: number): boolean {
		return this.untouched.has(id);
	}

	private fresh(): IDataObject {
		const id = this.nextId++;
		const date = haloDate(this.clock);
		const website = `v${++this.changes}`;
		if (this.resource === 'client') return { id, name: `Client ${id}`, website, inactive: false };
		const [model] = this.collection.all().filter(({ tickettype_id }) => tickettype_id === 1);
		const dates = { dateoccurred: date, lastactiondate: date, last_update: date };
		return { ...model, id, summary: `Ticket ${id}`, ...dates } as IDataObject;
	}

	private touch(which: number): void {
		const all = this.collection.all().filter((row) => this.isListed(row as IDataObject));
		const row = all[which % all.length] as IDataObject;
		if (this.resource === 'client') {
			this.put({ ...row, website: `v${++this.changes}` }, false);
			return;
		}
		// a record does not change twice at the same time, nor within a second of its creation
		const last = Date.parse(`${String(row.lastactiondate)}Z`);
		const date = haloDate(Math.max(this.clock, last + 1_000));
		this.put({ ...row, lastactiondate: date, last_update: date }, false);
	}

	private isListed(row: IDataObject): boolean {
		if (this.resource === 'client') return row.inactive !== true;
		return row.tickettype_id === 1 && row.deleted !== true;
	}

	private put(row: IDataObject, isNew: boolean): void {
		const id = Number(row.id);
		this.collection.put(row as never);
		if (isNew) this.created.add(id);
		if (isNew) this.untouched.add(id);
		else this.untouched.delete(id);
		const version = this.versionOf(row);
		this.versions.set(id, version);
		this.all.add(version);
	}
}

/** What went wrong with a trigger in the end. */
export interface Verdict {
	lost: string[];
	twice: string[];
	unasked: string[];
	/** How many items n8n lost between its two steps. */
	dropped: number;
}

/** Plays a story to its end, polls until nothing comes any more, and compares. */
export async function play(
	world: World,
	changing: Changing,
	steps: Step[],
	{ triggerOn, limit }: { triggerOn: string; limit: number },
): Promise<Verdict> {
	const parameters = { resource: changing.resource, triggerOn, limit, output: 'raw' };
	const trigger = new PollingBench(world.bench, { parameters });
	await trigger.publish();
	for (const step of steps) await one(world, changing, trigger, step);
	changing.settle();
	// faults that found no request yet fail a poll or two
	const last = async () => await trigger.poll().catch(() => true);
	for (let empty = 0; empty < 2;) empty = (await last()) ? 0 : empty + 1;
	return judge(changing, trigger, triggerOn);
}

async function one(world: World, changing: Changing, trigger: PollingBench, step: Step) {
	const { halo } = world;
	if (step.do === 'restart') {
		trigger.kill();
		await trigger.restart().catch(() => undefined);
	} else if (step.do === 'overlap') {
		const both = await Promise.allSettled([trigger.poll(), trigger.poll()]);
		const returned = both.filter((one) => one.status === 'fulfilled' && one.value !== null);
		if (returned.length > 1) throw new Error('Both polls returned something');
	} else if (step.do === 'poll') {
		if (step.fails !== undefined) {
			halo.failNext({ status: 500, skip: step.fails, match: { method: 'GET', path: '/api/' } });
		}
		await whileChanging(halo, changing, step.meanwhile, trigger.poll(step.kill));
		if (step.kill) trigger.kill();
	} else {
		changing.make(step);
	}
}

/** Makes a change after each response that a poll gets. */
async function whileChanging(
	{ requests }: World['halo'],
	changing: Changing,
	changes: Change[],
	poll: Promise<unknown>,
): Promise<void> {
	const left = [...changes];
	let isDone = false;
	const ended = poll.then(
		() => (isDone = true),
		() => (isDone = true),
	);
	for (let known = requests.length; !isDone; await nextTurn()) {
		if (requests.length === known) continue;
		known = requests.length;
		const next = left.shift();
		if (next) changing.make(next);
	}
	await ended;
	for (const change of left) changing.make(change);
}

function judge(changing: Changing, trigger: PollingBench, triggerOn: string): Verdict {
	const { created, versions } = changing;
	const came = trigger.items.map((item) => changing.versionOf(item));
	const dropped = trigger.dropped.map((item) => changing.versionOf(item));
	const idOf = (version: string) => Number(version.split(' ')[0]);
	const isAbout = (version: string) => (triggerOn === 'created' ? String(idOf(version)) : version);
	const got = [...came, ...dropped].map(isAbout);
	const wanted =
		triggerOn === 'created'
			? [...created].map(String)
			: [...versions]
					.filter(([id]) => triggerOn !== 'updated' || !changing.isUntouched(id))
					.map(([, version]) => version);
	const isAsked = (version: string) =>
		triggerOn === 'created'
			? created.has(idOf(version))
			: changing.all.has(version) &&
				(triggerOn !== 'updated' || !changing.isUntouched(idOf(version)));
	return {
		lost: wanted.filter((one) => !got.includes(one)),
		twice: got.filter((one, at) => got.indexOf(one) !== at),
		unasked: came.filter((version) => !isAsked(version)),
		dropped: dropped.length,
	};
}
