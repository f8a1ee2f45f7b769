import type { IDataObject } from 'n8n-workflow';
import type { Field, Run } from '../../model';
import { isSameName, show } from '../../values/text';
import { linesToChange } from './lineForm';
import { readValue } from '../../input/values';

/** A line of the invoice, and its change. */
export interface LineChange {
	/** As Halo has it. */
	line: IDataObject;
	/** The values that differ; empty if none does. */
	changes: IDataObject;
}

const quantity: Field = { id: 'qty_order', displayName: 'Quantity', type: 'number' };
const unitPrice: Field = { id: 'unit_price', displayName: 'Unit Price', type: 'number' };

/** The changes of the form, compared with the lines of the invoice. Each line once. */
export async function readLineChanges(run: Run, lines: IDataObject[]): Promise<LineChange[]> {
	const { line: rows = [] } = (run.parameter(linesToChange) ?? {}) as { line?: IDataObject[] };
	if (rows.length === 0) throw run.fail('There is nothing to change', `Add a line. ${UNSENT}`);
	const changes: LineChange[] = [];
	for (const row of rows) {
		const line = lineCalled(run, lines, String(row.line ?? '').trim());
		if (changes.some((one) => one.line === line)) {
			throw run.fail(`'Lines' contains ${called(line)} twice`, `Remove one of them. ${UNSENT}`);
		}
		const wanted = {
			[quantity.id]: await readValue(run, quantity, row.quantity),
			[unitPrice.id]: await readValue(run, unitPrice, row.unitPrice),
		};
		changes.push({ line, changes: different(line, wanted) });
	}
	return changes;
}

/** Halo writes some numbers as 12.0, and leaves out what is empty. */
const different = (line: IDataObject, wanted: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(wanted).filter(
			([key, value]) => value !== undefined && Number(line[key] ?? NaN) !== value,
		),
	);

/** The one line with that ID, or, if none has it, with that item code or description; not case-sensitive. */
function lineCalled(run: Run, lines: IDataObject[], text: string): IDataObject {
	const byId = lines.find(({ id }) => text !== '' && String(id) === text);
	if (byId) return byId;
	const same = lines.filter(({ item_code, item_shortdescription }) =>
		[item_code, item_shortdescription].some((name) => text !== '' && isSameName(name, text)),
	);
	if (same.length === 1) return same[0];
	const candidates = (same.length ? same : lines).slice(0, 20).map(called);
	throw run.fail(
		same.length
			? `${same.length} lines of the invoice are called ${show(text)}`
			: `The invoice has no line ${show(text)}`,
		candidates.length ? `Enter the ID of one of: ${candidates.join('; ')}. ${UNSENT}` : UNSENT,
	);
}

const called = ({ id, item_shortdescription, item_code }: IDataObject) =>
	`${String(item_shortdescription ?? item_code ?? 'line')} (${String(id)})`;

const UNSENT = 'Nothing was sent.';
