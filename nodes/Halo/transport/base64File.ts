/**
 * A file inside a JSON body. It is encoded as base64 while the bytes are written: as a text it would be one more copy.
 */
export class Base64File {
	constructor(readonly bytes: Buffer) {}

	/** The number of characters that it will have. */
	get length(): number {
		return Math.ceil(this.bytes.length / 3) * 4;
	}

	/** Writes it at a position; in parts, since text takes additional memory. */
	writeTo(target: Buffer, at: number): void {
		for (let from = 0; from < this.bytes.length; from += PART) {
			const text = this.bytes.toString('base64', from, from + PART);
			target.write(text, at + (from / 3) * 4, 'latin1');
		}
	}
}

/** A multiple of 3, so that only the last part can have padding. */
const PART = 3 * 256 * 1024;

/** A value as JSON, with the files in it. */
export function jsonOf(value: unknown): Buffer {
	const files: Base64File[] = [];
	const mark = `file ${Math.random()} ${Math.random()}`;
	const text = JSON.stringify(value, (_key, one: unknown) => {
		if (!(one instanceof Base64File)) return one;
		files.push(one);
		return mark;
	});
	if (files.length === 0) return Buffer.from(text);
	const parts = text.split(mark).map((part) => Buffer.from(part));
	const lengths = [...parts, ...files].reduce((sum, { length }) => sum + length, 0);
	const json = Buffer.alloc(lengths);
	let at = 0;
	for (const [number, part] of parts.entries()) {
		at += part.copy(json, at);
		files[number]?.writeTo(json, at);
		at += files[number]?.length ?? 0;
	}
	return json;
}
