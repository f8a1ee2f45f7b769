import type { Delimiter } from './inlineTypes';

const tags: Record<string, [one: string, two: string]> = {
	'*': ['em', 'strong'],
	_: ['em', 'strong'],
	'~': ['', 's'],
};

/**
 * Pairs opening and closing delimiters, as CommonMark does. `floor` remembers how far back a kind was searched in
 * vain, so that the work is linear in the length of the text.
 */
export function pairDelimiters(delimiters: Delimiter[]): void {
	const below: number[] = [];
	const floor = new Map<string, number>();
	let top = -1;
	delimiters.forEach((closer, at) => {
		below[at] = top;
		const kind = `${closer.char}${String(closer.opens)}${closer.length % 3}`;
		while (closer.closes && closer.left >= fewest(closer)) {
			let opener = below[at];
			while (opener > (floor.get(kind) ?? -1) && !fits(delimiters[opener], closer))
				opener = below[opener];
			if (opener <= (floor.get(kind) ?? -1)) {
				floor.set(kind, below[at]);
				break;
			}
			join(delimiters[opener], closer);
			below[at] = delimiters[opener].left > 0 ? opener : below[opener];
		}
		top = closer.opens && closer.left > 0 ? at : below[at];
	});
}

/** A single tilde does not strike through. */
const fewest = ({ char }: Delimiter): number => (char === '~' ? 2 : 1);

function fits(opener: Delimiter, closer: Delimiter): boolean {
	if (opener.char !== closer.char || !opener.opens || opener.left < fewest(opener)) return false;
	const isEither = opener.closes || closer.opens;
	// the rule that keeps `**a*b**` from closing too early
	return !isEither || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0;
}

function join(opener: Delimiter, closer: Delimiter): void {
	const used = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
	const tag = tags[opener.char][used - 1];
	opener.left -= used;
	closer.left -= used;
	opener.started = `<${tag}>${opener.started}`;
	closer.ended += `</${tag}>`;
}

/** A delimiter as HTML, once it has been paired. */
export const delimiterHtml = ({ ended, char, left, started }: Delimiter): string =>
	ended + char.repeat(left) + started;
