import { decodeEntities } from './entities';

/** Elements that begin a new line. */
const BLOCKS = new Set(
	(
		'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
		'header hr html li main nav ol p pre section table tbody tfoot thead tr ul'
	).split(' '),
);
/** Elements whose content is not shown. */
const UNREAD = new Set(['head', 'script', 'style', 'template', 'title']);
const TAG = /^\/?([a-z][a-z0-9]{0,20})(?=[\s/>])/i;

/**
 * The text of HTML, line by line as a browser shows it. Each character is looked at a fixed number of times, so long
 * or broken HTML takes linear time.
 */
export function htmlToText(html: string): string {
	const text = new Lines();
	const [before, ...pieces] = html.split('<');
	text.add(before);
	let unread: string | undefined;
	for (const piece of pieces) {
		if (unread === '!--' ? piece.includes('-->') : piece.startsWith('!--')) {
			const end = piece.indexOf('-->');
			unread = end < 0 ? '!--' : undefined;
			if (end >= 0) text.add(piece.slice(end + 3));
			continue;
		}
		if (unread === '!--') continue;
		const end = piece.indexOf('>');
		const name = TAG.exec(piece)?.[1].toLowerCase();
		const isTag = end >= 0 && (name !== undefined || /^[!?]/.test(piece));
		if (!isTag) {
			if (!unread) text.add(`<${piece}`);
			continue;
		}
		const closes = piece.startsWith('/');
		if (unread) {
			if (!closes || name !== unread) continue;
			unread = undefined;
		} else if (name && UNREAD.has(name) && !closes) {
			unread = name;
			continue;
		}
		text.tag(name ?? '', closes);
		text.add(piece.slice(end + 1));
	}
	return text.toString();
}

/** Text that grows line by line; between tags all white space is one space, except in `pre`. */
class Lines {
	private readonly lines: string[] = [''];
	private asWritten = 0;

	tag(name: string, closes: boolean): void {
		if (name === 'br') this.lines.push('');
		if (BLOCKS.has(name)) this.startLine();
		if (name === 'li' && !closes) this.append('- ');
		if (name === 'td' || name === 'th') this.append(closes ? ' ' : '');
		if (name === 'pre') this.asWritten = Math.max(0, this.asWritten + (closes ? -1 : 1));
	}

	add(text: string): void {
		if (this.asWritten > 0) {
			const [first, ...rest] = text.split(/\r\n?|\n/);
			this.append(decodeEntities(first));
			this.lines.push(...rest.map(decodeEntities));
			return;
		}
		const words = text.replace(/[ \t\r\n\f]+/g, ' ');
		// white space at the start of a line is dropped
		this.append(decodeEntities(this.last === '' ? words.trimStart() : words));
	}

	toString(): string {
		return this.lines
			.map((line) => line.trimEnd())
			.join('\n')
			.trim();
	}

	private get last(): string {
		return this.lines[this.lines.length - 1];
	}

	private append(text: string): void {
		this.lines[this.lines.length - 1] += text;
	}

	private startLine(): void {
		if (this.last.trim() !== '') this.lines.push('');
		else this.lines[this.lines.length - 1] = '';
	}
}
