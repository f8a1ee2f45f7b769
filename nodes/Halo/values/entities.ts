/** The named characters of HTML that mail programs and editors use. */
const NAMED: Record<string, string> = {
	amp: '&',
	apos: "'",
	bull: '•',
	copy: '©',
	euro: '€',
	gt: '>',
	hellip: '…',
	laquo: '«',
	ldquo: '“',
	lsquo: '‘',
	lt: '<',
	mdash: '—',
	middot: '·',
	nbsp: ' ',
	ndash: '–',
	pound: '£',
	quot: '"',
	raquo: '»',
	rdquo: '”',
	reg: '®',
	rsquo: '’',
	trade: '™',
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
const LAST_CHARACTER = 0x10ffff;

/** Text in which `&amp;` is `&`; unknown names are not changed. */
export const decodeEntities = (text: string): string =>
	text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
		if (name) return Object.hasOwn(NAMED, name.toLowerCase()) ? NAMED[name.toLowerCase()] : whole;
		const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
		return code > 0 && code <= LAST_CHARACTER ? String.fromCodePoint(code) : whole;
	});
