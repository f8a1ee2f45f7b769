/** The minimum length of a text that counts as a copy of a file. */
const SHORT = 10_000;
/** How much of the received text may be the beginning of `"data": "`. */
const HELD = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Removes the file that Halo repeats in `data` from JSON while it arrives: it is known, and may be large. */
export class CopyFilter {
	/** Received, but not decided yet. */
	private held = Buffer.alloc(0);
	private inText = false;
	private dropping = false;
	private escapes = false;

	/** Processes the next bytes of the response; returns those to keep. */
	pass(chunk: Buffer): Buffer {
		const kept: Buffer[] = [];
		let rest = Buffer.concat([this.held, chunk]);
		let looked = this.inText ? this.held.length : 0;
		this.held = Buffer.alloc(0);
		while (rest.length > 0) {
			if (this.inText) {
				const end = this.endOfText(rest, looked);
				if (end < 0) {
					this.dropping ||= rest.length > SHORT;
					if (!this.dropping) this.held = rest;
					break;
				}
				if (!this.dropping && end <= SHORT) kept.push(rest.subarray(0, end));
				rest = rest.subarray(end);
				this.inText = this.dropping = this.escapes = false;
			}
			const begin = /"data"\s{0,9}:\s{0,9}"/.exec(rest.toString('latin1'));
			const known = begin ? begin.index + begin[0].length : Math.max(0, rest.length - HELD);
			kept.push(rest.subarray(0, known));
			rest = rest.subarray(known);
			looked = 0;
			this.inText = begin !== null;
			if (!begin) {
				this.held = rest;
				break;
			}
		}
		return Buffer.concat(kept);
	}

	/** What is left when the response has ended. */
	end(): Buffer {
		return this.held;
	}

	/** The position of the closing quote; -1 if it has not arrived. */
	private endOfText(bytes: Buffer, from: number): number {
		for (let at = from; at < bytes.length; at++) {
			if (this.escapes) this.escapes = false;
			else if (bytes[at] === BACKSLASH) this.escapes = true;
			else if (bytes[at] === QUOTE) return at;
		}
		return -1;
	}
}
