import fc from 'fast-check';
import { Base64File, jsonOf } from '../../nodes/Halo/transport/base64File';
import { CopyFilter } from '../../nodes/Halo/transport/copyFilter';

const bytesOf = (size: number) =>
	Buffer.from(Array.from({ length: size }, (_, at) => (at * 7) % 256));

describe('a file in a JSON body', () => {
	test('equals the JSON.stringify output of its base64', () => {
		fc.assert(
			fc.property(
				fc.array(fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes))),
				fc.jsonValue(),
				(files, more) => {
					const body = (of: (bytes: Buffer) => unknown) => ({
						more,
						rows: files.map((bytes, at) => ({ at, data_base64: of(bytes) })),
					});
					const json = jsonOf(body((bytes) => new Base64File(bytes)));
					expect(json.toString()).toBe(JSON.stringify(body((bytes) => bytes.toString('base64'))));
				},
			),
		);
	});

	test.each([786_431, 786_432, 786_433, 2_000_000])('may have %p bytes', (size) => {
		const bytes = bytesOf(size);
		const json = jsonOf([{ data_base64: new Base64File(bytes) }]).toString();
		const [{ data_base64 }] = JSON.parse(json) as Array<{ data_base64: string }>;
		expect(Buffer.from(data_base64, 'base64').equals(bytes)).toBe(true);
	});
});

/** What is kept of a text that arrives in parts of these sizes. */
function kept(text: string, sizes: number[]): string {
	const filter = new CopyFilter();
	const bytes = Buffer.from(text);
	const parts: Buffer[] = [];
	for (let from = 0, part = 0; from < bytes.length; part++) {
		const size = sizes[part % sizes.length];
		parts.push(filter.pass(bytes.subarray(from, from + size)));
		from += size;
	}
	return Buffer.concat([...parts, filter.end()]).toString();
}

describe('the copy of a file that Halo repeats', () => {
	const sizes = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 5 });

	test('is left out of the response, and nothing else', () => {
		fc.assert(
			fc.property(
				fc.jsonValue(),
				fc.integer({ min: 10_001, max: 40_000 }),
				sizes,
				(more, size, by) => {
					const row = {
						filename: 'a "data": "b".txt',
						data: bytesOf(size).toString('base64'),
						more,
					};
					const result = JSON.parse(kept(JSON.stringify([row]), by)) as unknown;
					expect(result).toEqual(JSON.parse(JSON.stringify([{ ...row, data: '' }])));
				},
			),
			{ numRuns: 60 },
		);
	});

	test('does not affect short texts, whatever they contain', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.constantFrom('data', 'date', 'x'), fc.string()),
				sizes,
				(row, by) => {
					const text = JSON.stringify([row, { data: row }], undefined, 2);
					expect(kept(text, by)).toBe(text);
				},
			),
		);
	});

	test('is also left out if it contains spaces and escapes', () => {
		const text = `{"data" : "${'+\\u002B\\"\\\\'.repeat(5000)}", "id": 3}`;
		for (const size of [1, 7, 64, 100_000])
			expect(JSON.parse(kept(text, [size]))).toEqual({ data: '', id: 3 });
	});
});
