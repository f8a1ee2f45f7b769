import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../model';
import { byChange, byId, newestFirst, type Source } from './axes';
import { sight } from './cursor';
import { NOTHING_MOVED } from './read';
import type { Request, Target } from './request';
import { rowsWithin } from './within';
import { sentenceCase } from '../../values/text';

/** The row with the highest position that matches the filters. */
export async function topRow(
	run: Run,
	{ record, query }: Target,
	source: Source,
): Promise<IDataObject | undefined> {
	const { list, find } = run.records(record);
	const order = newestFirst(record, source.orderedBy);
	if (order.order && record.paged) return (await list({ ...query, ...order }, { limit: 1 }))[0];
	const rows = await find({ ...query, ...order }, { consequence: NOTHING_MOVED });
	const placed = rows.map((row) => ({ row, place: sight(source, row).place ?? Number(row.id) }));
	return placed.sort((a, b) => b.place - a.place)[0]?.row;
}

/** The highest ID; 0 where there is no record. */
export const topId = async (run: Run, request: Target) =>
	Number((await topRow(run, request, byId(request.record)))?.id ?? 0);

/** The newest record, as a sample of what the trigger returns. @throws if there is none */
export async function newest(run: Run, request: Request): Promise<IDataObject[]> {
	const { record, changes, on } = request;
	const { through } = changes;
	const source = on === 'created' && !through ? byId(record) : byChange(record, changes);
	const outer = through && { ...request, record: through.record, query: {} };
	const top = outer
		? await topRow(run, outer, byChange(through.record, through.changes))
		: await topRow(run, request, source);
	const rows = top && through ? await rowsWithin(run, request, [top.id]) : [top ?? []].flat();
	const [first] = rows.sort((a, b) => Number(b.id) - Number(a.id));
	if (first) return [first];
	throw run.fail(
		`Halo has no ${sentenceCase(record.name)} that matches the filters`,
		'Create one, or change the filters. The test shows the newest one.',
	);
}
