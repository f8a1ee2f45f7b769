import { PAGE_SIZE } from '../../nodes/Halo/transport/paging';

export type Row = { id: number };

export const rows = (count: number): Row[] =>
	Array.from({ length: count }, (_, at) => ({ id: at + 1 }));

/** A list that may change between two pages, cut as Halo cuts it. */
export const pagesOf =
	(list: () => Row[], cap = PAGE_SIZE) =>
	(number: number) => ({
		record_count: list().length,
		clients: list().slice((number - 1) * cap, number * cap),
	});
