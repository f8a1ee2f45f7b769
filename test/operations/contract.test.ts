import { resources } from '../../nodes/Halo/resources';
import type { Field, RecordDefinition } from '../../nodes/Halo/model';
import { paths, resourceOf } from '../../sandbox/halo/contract.mts';

/** Halo's OpenAPI is the judge of what the definitions say; the words are ours. */
const records = resources.flatMap(({ record, operations }) =>
	record ? [{ name: record.name, record, operations }] : [],
);

const haloOf = ({ path }: RecordDefinition) => resourceOf(path.slice(1));

/** They take page numbers, as a live tenant showed, and answer with everything. */
const ignorePaging = ['/Appointment'];

const kinds: Record<Field['type'], string[]> = {
	string: ['text'],
	number: ['int', 'number', 'text'],
	boolean: ['bool'],
	dateTime: ['date'],
	options: ['int', 'number', 'text'],
	array: ['array'],
	object: ['object'],
};

describe.each(records)('$name', ({ record, operations }) => {
	const halo = haloOf(record);

	test('its path exists and supports its operations', () => {
		const verbs = operations.map(({ option }) => option.value);
		const one = paths[`${record.path}/{id}`];
		expect(paths[record.path]).toContain('G');
		if (verbs.includes('create')) expect(paths[record.path]).toContain('P');
		if (verbs.includes('get')) expect(one).toContain('G');
		if (verbs.includes('delete')) expect(one).toContain('D');
	});

	test('its list has the envelope that Halo returns', () => {
		if (halo.key) expect(record.listKey).toBe(halo.key);
		expect(record.paged).toBe(halo.filters.has('pageinate') && !ignorePaging.includes(record.path));
		// without pages, only a count keeps Halo from ending the list early; who sorts, Halo says
		expect(record.takesCount === true).toBe(!record.paged && halo.filters.has('count'));
		expect(record.sorts === true).toBe(halo.filters.has('order'));
		// a list that does not come whole needs Halo's search to find a record in it
		for (const { matchBy } of record.fields) {
			if (matchBy === true) expect(record.paged).toBe(false);
		}
	});

	test('its IDs are of the kind that Halo uses', () => {
		const kind = halo.id === 'int' ? 'number' : halo.id === 'text' ? 'text' : 'guid';
		expect(record.idKind ?? 'number').toBe(kind);
	});

	test('the fields that it writes exist in Halo, with the same type', () => {
		for (const { id, type: ours, timeOfDay } of record.fields) {
			const field = halo.fields.get(id.toLowerCase());
			// Halo keeps a time of day as a date
			const type = timeOfDay ? 'dateTime' : ours;
			expect({ id, name: field?.name }).toEqual({ id, name: id });
			expect(kinds[type].map((kind) => `${id} ${kind}`)).toContain(`${id} ${field?.type}`);
		}
		const pointers = [...record.references, ...(record.parent ? [record.parent] : [])];
		for (const { field } of pointers) {
			if (field) expect(halo.fields.has(field)).toBe(true);
		}
	});

	test('its filters are parameters of Halo, which ignores unknown ones', () => {
		const names = [
			...record.filters.map(({ id, query }) => query ?? id),
			...record.fields.flatMap(({ matchBy, matchWithin }) =>
				[matchBy, matchWithin].filter((name) => typeof name === 'string'),
			),
			...record.references.flatMap(({ filter }) => filter ?? []),
			...(record.parent?.filter ? [record.parent.filter] : []),
			...(record.search ? [record.search] : []),
			...Object.keys(record.searchWithin ?? {}),
		];
		for (const name of names) {
			expect({ name, known: halo.filters.has(name.toLowerCase()) }).toEqual({ name, known: true });
		}
	});

	test('its simplified output has at most ten fields of Halo, the ID first', () => {
		// people read more of a ticket
		expect(record.simplified.length).toBeLessThanOrEqual(record.value === 'ticket' ? 13 : 10);
		const { ownNumber } = record;
		const ticket = record.value === 'feedback' ? 'feedback_faultid' : 'ticket_id';
		const first = ownNumber ? [ticket, ownNumber] : ['id'];
		expect(record.simplified.slice(0, first.length)).toEqual(first);
		const unknown = record.simplified
			.filter((name) => name !== ownNumber)
			.filter((name) => !halo.fields.has(name.toLowerCase()));
		// an action's author comes with answers only
		expect(unknown).toEqual(record.value === 'action' ? ['who'] : []);
	});

	test('its forms stay small enough to be saved in every workflow', () => {
		expect(record.fields.length).toBeLessThanOrEqual(60);
		expect(record.filters.length).toBeLessThanOrEqual(60);
	});
});
