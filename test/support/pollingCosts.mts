import { readFileSync } from 'node:fs';

/** The requests per poll that docs/triggers.md names: the numbers of each line of its table, by the name of the type. */
export function pollingCosts(): Record<string, number[]> {
	const text = readFileSync('docs/triggers.md', 'utf8');
	const [, table = ''] = /<!-- polling -->\n([^]*?)<!-- \/polling -->/.exec(text) ?? [];
	const lines = table.split('\n').filter((line) => /\|\s*\d/.test(line));
	return Object.fromEntries(
		lines.map((line) => {
			const [name, ...cells] = line
				.split('|')
				.map((cell) => cell.trim())
				.filter(Boolean);
			return [name, cells.filter((cell) => /^\d+$/.test(cell)).map(Number)];
		}),
	);
}
