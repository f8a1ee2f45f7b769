import fc from 'fast-check';
import { sleep, type IDataObject } from 'n8n-workflow';
import { rowsOf } from '../../nodes/Halo/transport/envelope';
import { Lanes } from '../../nodes/Halo/transport/lanes';
import { PAGE_SIZE, readPages } from '../../nodes/Halo/transport/paging';
import { pagesOf, rows } from '../support/pages.mts';

/** What is kept of a page, a tick later. */
const toIds = async (page: IDataObject[]) => {
	await Promise.resolve();
	return page.map(({ id }) => ({ of: id }));
};

const oneTick: (page: number) => number = () => 1;

/** Reads a list of which each page takes its own number of ticks; `page` answers as Halo would by then. */
async function read(
	page: (number: number) => unknown,
	{
		parallel = 4,
		limit = Infinity,
		ticks = oneTick,
		reduce = undefined as typeof toIds | undefined,
	} = {},
) {
	const asked: number[] = [];
	let underWay = 0;
	let most = 0;
	const list = await readPages(
		async ({ page_no: number }: IDataObject) => {
			asked.push(Number(number));
			most = Math.max(most, ++underWay);
			for (let tick = ticks(Number(number)); tick > 0; tick--) await Promise.resolve();
			underWay--;
			return rowsOf(page(Number(number)), 'clients');
		},
		{ limit, parallel, reduce },
	);
	return { ...list, asked, most };
}

describe('pages in parallel', () => {
	test('are returned completely, once and in order, however long each takes', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.nat(2000),
				fc.integer({ min: 1, max: PAGE_SIZE }),
				fc.integer({ min: 1, max: 8 }),
				fc.array(fc.nat(20), { minLength: 1 }),
				fc.option(fc.integer({ min: 1, max: 1500 }), { nil: Infinity }),
				async (count, cap, parallel, times, limit) => {
					const all = rows(count);
					const ticks = (number: number) => times[number % times.length];
					const page = pagesOf(() => all, cap);
					const result = await read(page, { parallel, limit, ticks });
					expect(result.rows).toEqual(all.slice(0, limit));
					expect(result.incomplete).toBeUndefined();
					expect(result.most).toBeLessThanOrEqual(parallel);
					expect(new Set(result.asked).size).toBe(result.asked.length);
					const reduced = await read(page, { parallel, limit, ticks, reduce: toIds });
					expect(reduced).toEqual({
						...result,
						rows: all.slice(0, limit).map(({ id }) => ({ of: id })),
						// how many are under way at once depends on how long a page takes to reduce
						most: expect.any(Number),
					});
					expect(reduced.most).toBeLessThanOrEqual(parallel);
					const alone = await read(page, { parallel: 1, limit });
					expect(result.asked).toEqual(alone.asked);
				},
			),
		);
	});

	test('are requested as many at a time as allowed', async () => {
		const page = pagesOf(() => rows(1950));
		expect((await read(page, { ticks: () => 30 })).most).toBe(4);
		expect((await read(page, { parallel: 8, ticks: () => 30 })).most).toBe(8);
	});

	test('take no extra requests for a list that ignores pages', async () => {
		const result = await read(() => ({ record_count: 2500, clients: rows(100) }));
		expect(result.asked).toEqual([1, 2]);
		expect(result.incomplete).toMatch(/Halo counts 2500 records here but returned 100/);
	});

	test('skip no row if others leave meanwhile, in whatever order Halo responds', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.nat(30), { minLength: 3 }),
				fc.integer({ min: 1, max: 9 }),
				fc.integer({ min: 1, max: 60 }),
				async (times, when, many) => {
					let list = rows(850);
					let answers = 0;
					const page = (number: number) => {
						if (++answers === when) list = list.slice(many);
						return pagesOf(() => list)(number);
					};
					const ticks = (number: number) => times[number % times.length];
					const result = await read(page, { ticks });
					const ids = result.rows.map(({ id }) => Number(id));
					expect(ids.filter((id) => id > many)).toEqual(list.map(({ id }) => id));
					expect(new Set(ids).size).toBe(ids.length);
				},
			),
		);
	});

	test('end with the first failed page, and later failures have no effect', async () => {
		const page = pagesOf(() => rows(1000));
		const result = read((number) => {
			if (number > 3) throw new Error(`Page ${number}`);
			return page(number);
		});
		await expect(result).rejects.toThrow('Page 4');
		await sleep(0);
	});
});

test('lanes are given in the order of the requests, and released after a failure', async () => {
	const lanes = new Lanes(2);
	const order: number[] = [];
	let underWay = 0;
	const work = async (number: number) => {
		order.push(number);
		expect(++underWay).toBeLessThanOrEqual(2);
		await sleep(1);
		underWay--;
		if (number % 2) throw new Error('odd');
	};
	const numbers = Array.from({ length: 9 }, (_, at) => at);
	await Promise.allSettled(
		numbers.map(async (number) => await lanes.run(async () => await work(number))),
	);
	expect(order).toEqual(numbers);
	expect(await lanes.run(async () => 'free')).toBe('free');
});
