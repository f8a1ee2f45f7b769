import {
	commaList,
	converts,
	haloDate,
	instant,
	isId,
	isTrue,
} from '../../sandbox/halo/convert.mts';
import { envelope } from '../../sandbox/halo/lists/envelope.mts';
import { inOrder } from '../../sandbox/halo/lists/order.mts';
import { pageOf } from '../../sandbox/halo/lists/paging.mts';
import { matchesSearch } from '../../sandbox/halo/lists/search.mts';
import { resourceOf } from '../../sandbox/halo/contract.mts';
import { render } from '../../sandbox/halo/records/present.mts';
import { route } from '../../sandbox/halo/router.mts';
import { randomFrom } from '../../sandbox/halo/seed/random.mts';
import { Store } from '../../sandbox/halo/store.mts';
import type { Row } from '../../sandbox/halo/types.mts';
import { asHtml, asText } from '../../sandbox/halo/writes/html.mts';

describe('route', () => {
	test.each([
		['GET', '/tickets', '/Tickets', undefined],
		['GET', '/TICKETS/12/', '/Tickets/{id}', '12'],
		['GET', '/tickets/zapier', '/Tickets/zapier', undefined],
		['POST', '/invoice/7/VOID', '/Invoice/{id}/void', '7'],
		['GET', '/client/a%2Fb', '/Client/{id}', 'a/b'],
		['POST', '/automation/x', '/Automation/{runbookId}', 'x'],
		['DELETE', '/automation/1', '/Automation/{id}', '1'],
		['DELETE', '/ticketapproval/5&1', '/TicketApproval/{id}&{seq}', '5&1'],
	])('%s %s is %s', (method, path, documented, id) => {
		expect(route(method, path)).toMatchObject({ path: documented, ...(id && { id }) });
	});

	test.each(['', '/', '/nonsense', '/tickets/1/nonsense', '/tickets//'])(
		'%j is not a route',
		(path) => {
			expect(path === '/tickets//' ? route('GET', path)?.id : route('GET', path)).toBeUndefined();
		},
	);
});

test.each([
	['12', 'int', true],
	['-1', 'int', true],
	['12.0', 'int', false],
	['12.5', 'number', true],
	['TRUE', 'bool', true],
	['1', 'bool', false],
	['2026-02-01', 'date', true],
	['2026-02-01T10:00:00.123Z', 'date', true],
	['2026-13-01', 'date', false],
	['01/02/2026', 'date', false],
	['22222222-2222-4222-a222-222222222222', 'guid', true],
	['2222', 'guid', false],
] as const)('%s converts to %s: %s', (text, type, expected) => {
	expect(converts(text, type)).toBe(expected);
});

test('IDs are checked by their type', () => {
	expect([isId('x', 'int'), isId('x', 'guid'), isId('x', 'guidText'), isId('7', 'int')]).toEqual([
		false,
		false,
		true,
		true,
	]);
});

test('dates without a zone are UTC, and written without one', () => {
	expect(instant('2026-02-01')).toBe(Date.UTC(2026, 1, 1));
	expect(instant('2026-02-01 10:00')).toBe(Date.UTC(2026, 1, 1, 10));
	expect(instant('2026-02-01T10:00:00+02:00')).toBe(Date.UTC(2026, 1, 1, 8));
	expect(haloDate(Date.UTC(2026, 1, 1))).toBe('2026-02-01T00:00:00');
	expect(haloDate(Date.UTC(2026, 1, 1) + 5)).toBe('2026-02-01T00:00:00.005');
});

test('texts and values are converted', () => {
	expect(commaList(' 1, 2,,3 ')).toEqual(['1', '2', '3']);
	expect([isTrue('True'), isTrue('1'), isTrue(undefined)]).toEqual([true, false, false]);
	expect(asText('<p>a<br>b &lt;c&gt;</p>')).toBe('a\nb <c>');
	expect(asHtml('a & b\nc')).toBe('<p>a &amp; b<br>c</p>');
	expect(render({ site_id: '\u0001double:12', name: 'x' })).toBe('{"site_id":12.0,"name":"x"}');
});

test('sorting puts missing values first and compares numbers as numbers', () => {
	const rows: Row[] = [{ id: 10 }, { id: 9 }, {}, { id: 100 }];
	expect(inOrder(rows, { order: 'id' })).toEqual([{}, { id: 9 }, { id: 10 }, { id: 100 }]);
	expect(inOrder(rows, { order: 'id', orderdesc: 'true' })[0]).toEqual({ id: 100 });
});

test('a page has the requested size, up to the limit', () => {
	const rows = Array.from({ length: 7 }, (_, id) => ({ id }));
	const cutting = { pageCap: 3, unpaged: 'fifty' as const };
	const paged = (query: Record<string, string>) =>
		pageOf(resourceOf('Client'), rows, { pageinate: 'true', ...query }, cutting);
	expect(paged({ page_no: '3', page_size: '3' })).toEqual({
		rows: [{ id: 6 }],
		number: 3,
		size: 3,
	});
	expect(paged({ page_no: '0', page_size: '-1' })).toMatchObject({ number: 1, size: 3 });
	expect(pageOf(resourceOf('Client'), rows, { page_size: '2' }, cutting).rows).toHaveLength(7);
});

test('an envelope is a list, or an object with a count', () => {
	const page = { rows: [{ id: 1 }], number: 1, size: 5 };
	expect(envelope(resourceOf('Status'), page, 9)).toEqual([{ id: 1 }]);
	expect(envelope(resourceOf('Client'), { rows: [] }, 9)).toEqual({ record_count: 9, clients: [] });
	expect(envelope(resourceOf('Agent'), page, 9)).toEqual({
		record_count: 9,
		page_no: 1,
		page_size: 5,
		results: [{ id: 1 }],
	});
});

test('search includes numbers and texts', () => {
	const row = { id: 12, name: 'Alder', colour: 'red' };
	expect(['12', 'ald', 'red', '1'].map((text) => matchesSearch(row, text))).toEqual([
		true,
		true,
		false,
		false,
	]);
});

test('a collection numbers new records, within a parent if Halo does', () => {
	const store = new Store();
	const put = (name: string, row: { [field: string]: string | number }) =>
		store.of(name).put(row).id;
	expect([put('Client', { id: 7 }), put('client', {}), put('Client', {})]).toEqual([7, 8, 9]);
	expect([put('Actions', { ticket_id: 1 }), put('Actions', { ticket_id: 1 })]).toEqual([1, 2]);
	expect(put('Actions', { ticket_id: 2 })).toBe(1);
	expect(String(put('Webhook', {}))).toMatch(/^[0-9a-f-]{36}$/);
	expect(store.of('Opportunities')).toBe(store.of('Tickets'));
});

test('random values are the same each time', () => {
	const [a, b] = [randomFrom(7), randomFrom(7)];
	expect(a.guid()).toBe(b.guid());
	expect(a.guid()).not.toBe(a.guid());
});
