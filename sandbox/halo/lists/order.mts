import { isTrue } from '../convert.mts';
import type { Json, Query, Row } from '../types.mts';

const keys = ['', '2', '3', '4', '5'];

/** Sorts by `order` to `order5`, each with its `orderdesc`; unknown fields change nothing. */
export function inOrder(rows: Row[], query: Query): Row[] {
	const wanted = keys
		.filter((n) => query[`order${n}`])
		.map((n) => ({ field: query[`order${n}`], sign: isTrue(query[`orderdesc${n}`]) ? -1 : 1 }));
	if (wanted.length === 0) return rows;
	return [...rows].sort((a, b) => {
		for (const { field, sign } of wanted) {
			const difference = compare(a[field], b[field]) * sign;
			if (difference !== 0) return difference;
		}
		return 0;
	});
}

/** Missing values first, numbers by size, everything else as text without case. */
function compare(a: Json | undefined, b: Json | undefined): number {
	const [left, right] = [a ?? null, b ?? null];
	if (left === null || right === null) return Number(left !== null) - Number(right !== null);
	if (typeof left === 'number' && typeof right === 'number') return left - right;
	const [x, y] = [String(left).toLowerCase(), String(right).toLowerCase()];
	return x === y ? 0 : x < y ? -1 : 1;
}
