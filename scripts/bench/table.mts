/** `npx tsx scripts/bench/table.mts 10000 300 3`: clients read, tickets made, runs. Prints a Markdown table. */
import '../../test/support/setup.mts';
import { compareWithBuiltIn } from './builtIn.mts';

const [clients = 10_000, created = 300, runs = 3] = process.argv.slice(2).map(Number);
console.log(
	'| work | time | requests | token requests | items | failed |\n|---|---|---|---|---|---|',
);
for (const one of await compareWithBuiltIn(clients, created, runs)) {
	const { what, milliseconds, requests, tokenRequests, items, failed } = one;
	const time = `${(milliseconds / 1000).toFixed(2)} s`;
	console.log(
		`| ${[what, time, requests, tokenRequests, items, failed ? 'yes' : 'no'].join(' | ')} |`,
	);
}
