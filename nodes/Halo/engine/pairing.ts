import type { IDataObject } from 'n8n-workflow';

/**
 * Which of the returned records belongs to which of those sent: by its ID if one was sent, otherwise by the values
 * that distinguish the new ones. The order in which Halo returns them is not documented, so positions are ignored.
 * @returns the returned record for each one sent; undefined if it cannot be identified for certain
 */
export function pair(sent: IDataObject[], returned: IDataObject[]): Array<IDataObject | undefined> {
	const all = sent.map((record, at) => ({ record, at, text: JSON.stringify(record) }));
	const fresh = all.filter(({ record }) => !isGiven(record.id));
	const known = new Set(
		all.flatMap(({ record }) => (isGiven(record.id) ? [String(record.id)] : [])),
	);
	const rowsOfNew = returned.filter((row) => !known.has(String(row.id)));
	const keys = tellingKeys(fresh, rowsOfNew);
	const found = new Map<string, IDataObject[]>();
	for (const row of returned) {
		const isKnown = known.has(String(row.id));
		const own = isKnown ? all.filter(({ record }) => String(record.id) === String(row.id)) : fresh;
		const one = isKnown && own.length === 1 ? own[0] : meant(own, row, keys);
		if (one) found.set(one.text, [...(found.get(one.text) ?? []), row]);
	}
	const paired: Array<IDataObject | undefined> = sent.map(() => undefined);
	for (const [text, rows] of found) {
		// identical records: it does not matter which of them a row is assigned to
		const group = all.filter((one) => one.text === text);
		// more rows than were sent: something else looks like them
		if (rows.length <= group.length) rows.forEach((row, i) => (paired[group[i].at] = row));
	}
	return paired;
}

interface Sent {
	record: IDataObject;
	at: number;
	text: string;
}

interface Key {
	name: string;
	/** How many different values were sent. */
	values: number;
}

const isGiven = (id: unknown) => id !== undefined && id !== null && id !== '' && id !== 0;

/** The keys that Halo mostly returns as they were sent, those with the most distinct values first. */
function tellingKeys(fresh: Sent[], rows: IDataObject[]): Key[] {
	const names = new Set(fresh.flatMap(({ record }) => Object.keys(record)));
	return [...names]
		.map((name) => ({ name, sent: new Set(fresh.flatMap(({ record }) => scalar(record[name]))) }))
		.filter(({ name, sent }) => {
			const kept = rows.filter((row) => scalar(row[name]).some((value) => sent.has(value)));
			return kept.length > 0 && kept.length * 2 >= rows.length;
		})
		.map(({ name, sent }) => ({ name, values: sent.size }))
		.sort((a, b) => b.values - a.values);
}

/** The record that a row belongs to: the only one (or identical ones) with its most distinctive values. */
function meant(sent: Sent[], row: IDataObject, keys: Key[]): Sent | undefined {
	let candidates = sent;
	let isTold = false;
	for (const { name, values } of keys) {
		const [value] = scalar(row[name]);
		const same = candidates.filter(({ record }) => scalar(record[name])[0] === value);
		// one of Halo's rules may have changed a less distinctive value
		if (value === undefined || same.length === 0) continue;
		candidates = same;
		isTold ||= values === keys[0].values;
	}
	const [first] = candidates;
	const isOne = candidates.every(({ text }) => text === first.text);
	return isTold && isOne ? first : undefined;
}

/** A comparable value, as text; none for an empty value, a list or an object. */
function scalar(value: unknown): string[] {
	const text = typeof value === 'object' ? '' : String(value ?? '').trim();
	return text === '' ? [] : [text];
}
