/** The parts of a label that have a value, in one line: `Kettle, #12`. */
export const words = (...parts: unknown[]) => parts.filter(Boolean).join(', ');

/** A name in an action's name, in which n8n allows capitals only in whole words, and no hyphens: `Get many slas`. */
export const actionLabel = (name: string) =>
	name.replace(/[\w-]+/g, (word) =>
		word === word.toUpperCase() ? word : word.replace(/-/g, ' ').toLowerCase(),
	);

/** Compares names for sorting. Locale-aware comparison loads its rules first, which would slow down the start of n8n. */
export function byAlphabet(one: string, other: string): number {
	const [a, b] = [one.toLowerCase(), other.toLowerCase()];
	return Number(a > b) - Number(a < b);
}

/** The day of one of Halo's dates, for a label; nothing if there is none. */
export const day = (date: unknown) => (typeof date === 'string' ? date.slice(0, 10) : '');

/** Halo's own name of a field in words: `client_name` as `Client Name`. What has no words in it mostly stays as it is. */
export const fieldWords = (id: string) =>
	/^[a-z0-9]+(_[a-z0-9]+)+$/.test(id)
		? id
				.split('_')
				.map((word) => abbreviations[word] ?? word[0].toUpperCase() + word.slice(1))
				.join(' ')
		: (runTogether.get(id) ?? id);

/** Names whose words Halo writes as one, and that people meet. */
const runTogether = new Map([['lastactiondate', 'Last Action Date']]);

const abbreviations: Record<string, string> = {
	crm: 'CRM',
	guid: 'GUID',
	html: 'HTML',
	id: 'ID',
	ids: 'IDs',
	po: 'PO',
	sla: 'SLA',
	url: 'URL',
};

/** The hint at an option whose effect no public source shows. */
export const unverified = 'Not tested against a live Halo';
