import fc from 'fast-check';
import { rowsOf } from '../../nodes/Halo/transport/envelope';
import {
	add,
	incompleteness,
	nextPages,
	PAGE_SIZE,
	start,
} from '../../nodes/Halo/transport/paging';

type Row = { id: number };
const rows = (count: number): Row[] => Array.from({ length: count }, (_, id) => ({ id }));

/** Reads a list as the client does; `page` answers a page number as Halo would. */
function read(page: (number: number) => unknown, limit = Infinity) {
	let progress = start();
	const asked: number[] = [];
	for (let pages = nextPages(progress); pages.length; pages = nextPages(progress, limit)) {
		for (const number of pages) {
			if (progress.done) break;
			asked.push(number);
			progress = add(progress, rowsOf(page(number), 'clients'), { limit });
		}
	}
	return { rows: progress.rows, asked, incomplete: incompleteness(progress, limit) };
}

describe('reading a list', () => {
	test('every list that pages comes out whole and in order, whatever the cap and the envelope', () => {
		fc.assert(
			fc.property(
				fc.nat(1200),
				fc.integer({ min: 1, max: PAGE_SIZE }),
				fc.boolean(),
				fc.option(fc.integer({ min: 1, max: 1500 }), { nil: Infinity }),
				(count, cap, wrapped, limit) => {
					const all = rows(count);
					const result = read((number) => {
						const clients = all.slice((number - 1) * cap, number * cap);
						return wrapped ? { record_count: count, page_no: number, clients } : clients;
					}, limit);
					expect(result.rows.slice(0, limit)).toEqual(all.slice(0, limit));
					expect(result.incomplete).toBeUndefined();
					const pages = Math.ceil(Math.min(count, limit) / cap);
					expect(result.asked.length).toBeLessThanOrEqual(pages + 1);
					if (wrapped) expect(result.asked.length).toBe(Math.max(1, pages));
				},
			),
		);
	});

	test.each([
		['wrapped', (all: Row[]) => ({ record_count: all.length, clients: all })],
		['bare', (all: Row[]) => all],
	])('a %s list that ignores paging ends after one response', (_, response) => {
		const result = read(() => response(rows(300)));
		expect(result).toMatchObject({ asked: [1], incomplete: undefined });
		expect(result.rows).toHaveLength(300);
	});

	test('a list that always gives its first page ends, and the gap is told', () => {
		const result = read(() => ({ record_count: 250, clients: rows(100) }));
		expect(result.asked).toEqual([1, 2]);
		expect(result.rows).toHaveLength(100);
		expect(result.incomplete).toMatch(/Halo counts 250 records here but gave 100/);
	});

	test('a row that moves to the next page meanwhile comes once', () => {
		const all = rows(150);
		const pages = [all.slice(0, 100), all.slice(99)];
		expect(
			read((number) => ({ record_count: 150, clients: pages[number - 1] ?? [] })).rows,
		).toEqual(all);
	});

	test('rows without an id are kept, unless a page comes twice', () => {
		const twins = [{ x: 1 }, { x: 1 }];
		expect(read(() => twins).rows).toEqual(twins);
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
