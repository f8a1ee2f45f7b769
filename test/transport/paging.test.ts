import { cpuSeconds } from '../support/cpu.mts';
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { rowsOf } from '../../nodes/Halo/transport/envelope';
import { PAGE_SIZE, readPages } from '../../nodes/Halo/transport/paging';
import { pagesOf, rows, type Row } from '../support/pages.mts';

/** Reads a list as the client does; `page` answers a page number as Halo would. */
async function read(
	page: (number: number) => unknown,
	{ limit = Infinity, comparesIds = true } = {},
) {
	const asked: number[] = [];
	const list = await readPages(
		async ({ page_no: number }: IDataObject) => {
			asked.push(Number(number));
			return rowsOf(page(Number(number)), 'clients');
		},
		{ limit, comparesIds },
	);
	return { ...list, asked };
}

describe('reading a list', () => {
	test('returns every paged list completely and in order, whatever the page size and the envelope', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.nat(1200),
				fc.integer({ min: 1, max: PAGE_SIZE }),
				fc.boolean(),
				fc.option(fc.integer({ min: 1, max: 1500 }), { nil: Infinity }),
				async (count, cap, wrapped, limit) => {
					const all = rows(count);
					const result = await read(
						(number) => {
							const clients = all.slice((number - 1) * cap, number * cap);
							return wrapped ? { record_count: count, page_no: number, clients } : clients;
						},
						{ limit },
					);
					expect(result.rows).toEqual(all.slice(0, limit));
					expect(result.incomplete).toBeUndefined();
					const pages = Math.ceil(Math.min(count, limit) / cap);
					// a last page that is full is followed by one more request
					const lastIsFull = count % cap === 0 || cap === count;
					expect(result.asked.length).toBeLessThanOrEqual(pages + 1);
					if (wrapped && !lastIsFull && count !== 50) {
						expect(result.asked.length).toBe(Math.max(1, pages));
					}
				},
			),
		);
	});

	test.each([
		['wrapped', (all: Row[]) => ({ record_count: all.length, clients: all })],
		['bare', (all: Row[]) => all],
	])('ends after one response for a %s list that ignores paging', async (_, response) => {
		const result = await read(() => response(rows(300)));
		expect(result).toMatchObject({ asked: [1], incomplete: undefined });
		expect(result.rows).toHaveLength(300);
	});

	test('ends if every page is the first one, and reports missing records', async () => {
		const result = await read(() => ({ record_count: 250, clients: rows(100) }));
		expect(result.asked).toEqual([1, 2]);
		expect(result.rows).toHaveLength(100);
		expect(result.incomplete).toMatch(/Halo counts 250 records here but returned 100/);
	});

	test('reports that a bare list with the same full page twice may have more', async () => {
		const result = await read(() => rows(100));
		expect(result).toMatchObject({ asked: [1, 2], rows: { length: 100 } });
		expect(result.incomplete).toMatch(/same page twice.*may be missing/);
		expect((await read(() => rows(30))).incomplete).toBeUndefined();
	});

	test('returns a row once if it moves to the next page', async () => {
		const all = rows(150);
		const pages = [all.slice(0, 100), all.slice(99)];
		const { rows: got } = await read((number) => ({
			record_count: 150,
			clients: pages[number - 1] ?? [],
		}));
		expect(got).toEqual(all);
	});

	test.each([
		['no ID', [{ x: 1 }, { x: 1 }]],
		['the same ID', [{ id: 4 }, { id: 4 }]],
		['ID 0', [{ id: 0 }, { id: 0 }]],
		['no number for an ID', [{ id: null }, { id: null }]],
		['objects for IDs', [{ id: { a: 1 } }, { id: { a: 2 } }]],
	])('keeps all rows of one page: %s', async (_, twins) => {
		expect((await read(() => twins)).rows).toEqual(twins);
		const { rows: got } = await read(() => ({ record_count: 2, clients: twins }));
		expect(got).toEqual(twins);
	});

	test.each([0, null, undefined])('keeps rows with the ID %s on every page', async (id) => {
		const all = Array.from({ length: 250 }, (_, at) => ({ id, name: String(at) }));
		const result = await read((number) => all.slice((number - 1) * 100, number * 100));
		expect(result.rows).toEqual(all);
	});

	test('keeps rows with the same ID if rows are not compared', async () => {
		const all = Array.from({ length: 250 }, (_, at) => ({ id: at % 3, name: String(at) }));
		const result = await read((number) => all.slice((number - 1) * 100, number * 100), {
			comparesIds: false,
		});
		expect(result.rows).toEqual(all);
	});

	test('takes little more than ten times as long for 100,000 rows as for 10,000', async () => {
		const time = async (count: number) => {
			const all = rows(count);
			const before = cpuSeconds();
			expect((await read(pagesOf(() => all))).rows).toHaveLength(count);
			return cpuSeconds() - before;
		};
		await time(10_000);
		expect(await time(100_000)).toBeLessThan(2);
	});
});

describe('rows that leave a list while it is read', () => {
	/** A list of which `leave` takes rows before a page is asked for the first time. */
	function busy(count: number, leave: Record<number, (row: Row, at: number) => boolean>) {
		let list = rows(count);
		const seen = new Set<number>();
		return (number: number) => {
			if (!seen.has(number) && leave[number])
				list = list.filter((row, at) => !leave[number](row, at));
			seen.add(number);
			return pagesOf(() => list)(number);
		};
	}
	const first = (many: number) => (_: Row, at: number) => at < many;

	test.each([
		['2 of 250', 250, { 3: first(2) }, [1, 2, 3, 2, 1]],
		['60 of 250, so that the last page is empty', 250, { 3: first(60) }, [1, 2, 3, 2, 1]],
		['160 of 350, more than a page', 350, { 2: first(160) }, [1, 2, 1]],
		['2, and then 3 more', 450, { 2: first(2), 4: first(3) }, [1, 2, 1, 3, 4, 3, 2, 5]],
		['those that were not read yet', 250, { 2: ({ id }: Row) => id > 240 }, [1, 2, 1, 3]],
	])('%s: all that stay are returned, once and in order', async (_, count, leave, asked) => {
		const result = await read(busy(count, leave));
		const left = new Set<number>();
		let list = rows(count);
		for (const gone of Object.values(leave)) {
			for (const [at, row] of list.entries()) if (gone(row, at)) left.add(row.id);
			list = list.filter(({ id }) => !left.has(id));
		}
		const ids = result.rows.map(({ id }) => Number(id));
		expect(ids.filter((id) => !left.has(id))).toEqual(list.map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual([...ids].sort((a, b) => a - b));
		expect(result.incomplete).toBeUndefined();
		expect(result.asked).toEqual(asked);
	});

	test('are reported in a hint with their number the third time', async () => {
		const leave = { 2: first(2), 3: first(2), 4: first(7) };
		const result = await read(busy(450, leave));
		expect(result.incomplete).toMatch(/others may be missing \(at most 7\)/);
	});

	test('are reported in a hint if rows cannot be told apart', async () => {
		const page = busy(250, { 3: first(4) });
		const result = await read(page, { comparesIds: false });
		expect(result.incomplete).toMatch(/others may be missing \(at most 4\)/);
	});

	test('are reported even if the limit was reached', async () => {
		const leave = { 2: first(1), 3: first(1), 4: first(1) };
		const result = await read(busy(450, leave), { limit: 350 });
		expect(result.rows).toHaveLength(350);
		expect(result.incomplete).toMatch(/others may be missing \(at most 1\)/);
	});
});

describe('an impossible count', () => {
	test.each([
		['zero', () => 0],
		['too low by a page', () => 150],
		['a whole number of pages, and too low', () => 200],
		['that of the page', (page: Row[]) => page.length],
		['negative', () => -1],
	])('%s: all rows are returned', async (_, count) => {
		const all = rows(350);
		const result = await read((number) => {
			const clients = all.slice((number - 1) * 100, number * 100);
			return { record_count: count(clients), clients };
		});
		expect(result.rows).toEqual(all);
		expect(result.incomplete).toBeUndefined();
	});

	test('of the page only does not end reading, with fifty rows per page or a page size in the response', async () => {
		for (const [cap, said] of [
			[50, undefined],
			[20, 20],
		] as const) {
			const all = rows(3 * cap + 1);
			const result = await read((number) => {
				const clients = all.slice((number - 1) * cap, number * cap);
				return { record_count: clients.length, page_size: said, clients };
			});
			expect(result.rows).toEqual(all);
		}
	});

	test('that is too high is reported, and reading ends', async () => {
		const result = await read((number) => ({
			record_count: 1e15,
			clients: number === 1 ? rows(3) : [],
		}));
		expect(result).toMatchObject({ rows: { length: 3 }, asked: [1, 2] });
		expect(result.incomplete).toMatch(/counts 1000000000000000 records here but returned 3/);
	});
});

describe('a later page without a list', () => {
	test.each([
		['nothing', undefined],
		['null', null],
		['an empty object', {}],
		['an object of something else', { message: 'Please wait' }],
		['a record', { id: 7, name: 'One' }],
		['a text', 'Please wait'],
	])('%s ends reading, and missing records are reported', async (_, body) => {
		const counted = await read((number) =>
			number === 1 ? { record_count: 250, clients: rows(100) } : body,
		);
		expect(counted.rows).toEqual(rows(100));
		expect(counted.incomplete).toMatch(
			/counts 250 records here but returned 100.*Page 2 had no list/,
		);
		const bare = await read((number) => (number === 1 ? rows(100) : body));
		expect(bare.rows).toEqual(rows(100));
		expect(bare.incomplete).toMatch(/Page 2 had no list.*may be missing/);
	});
});

describe('trap 2, wish 21: the rows of a response', () => {
	test.each([
		['a keyed object', { record_count: 2, tickets: rows(2) }, 'tickets', 2, 2],
		['another key than expected', { record_count: 2, results: rows(2) }, 'agents', 2, 2],
		[
			'columns beside the rows',
			{ record_count: 1, columns: [{ id: 1 }, { id: 2 }], tickets: rows(1) },
			undefined,
			1,
			1,
		],
		['a bare array', rows(3), 'agents', 3, undefined],
		['a single record', { id: 1, lines: [{ id: 5 }] }, undefined, 1, undefined],
		['a single object without an id', { app_name: 'Halo' }, undefined, 1, undefined],
		['an empty list that Halo left out', { record_count: 0 }, 'tickets', 0, 0],
		['an empty list', { record_count: 0, tickets: [] }, 'tickets', 0, 0],
		['a tree without a count', { tree: rows(2) }, 'tree', 2, undefined],
		['nothing', undefined, 'tickets', 0, undefined],
	])('%s', (_, body, key, count, total) => {
		expect(rowsOf(body, key)).toMatchObject({ rows: { length: count } });
		expect(rowsOf(body, key).total).toBe(total);
	});
});
