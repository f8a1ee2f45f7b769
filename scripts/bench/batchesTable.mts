/** `npx tsx scripts/bench/batchesTable.mts 5`: runs. Prints a Markdown table; needs the n8n that `npm start` installs. */
import '../../test/support/setup.mts';
import { allBatches } from './batches.mts';

const [runs = 5] = process.argv.slice(2).map(Number);
console.log(
	'| work | time | POSTs | own records | failed | duplicates |\n|---|---|---|---|---|---|',
);
for (const { what, milliseconds, posts, withId, failed, duplicates } of await allBatches(runs)) {
	const time = `${(milliseconds / 1000).toFixed(2)} s`;
	console.log(`| ${[what, time, posts, withId, failed, duplicates].join(' | ')} |`);
}
