// Prints the sum of the counts of jest, Playwright and the version checks as one line. Fails when a report is not there,
// or when nothing passed at all.
import { existsSync, readFileSync } from 'node:fs';

const [jestFile, playwrightFile, versionsFile] = process.argv.slice(2);
const read = (file) => existsSync(file) && JSON.parse(readFileSync(file, 'utf8'));
const jest = read(jestFile);
const { stats: playwright } = read(playwrightFile) || {};
const versions = read(versionsFile);
const sumOf = (key) => (versions || []).reduce((sum, engine) => sum + engine[key], 0);

const passed =
	(jest?.numPassedTests ?? 0) +
	(playwright ? playwright.expected + playwright.flaky : 0) +
	sumOf('passed');
const failed = (jest?.numFailedTests ?? 0) + (playwright?.unexpected ?? 0) + sumOf('failed');
const skipped =
	(jest?.numPendingTests ?? 0) + (jest?.numTodoTests ?? 0) + (playwright?.skipped ?? 0);

if (!jest) console.log('jest left no report: it did not get as far as running tests');
if (!playwright) console.log('Playwright left no report: n8n or the browser did not start');
if (!versions) console.log('The version checks left no report: an engine was not installed');
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(jest && playwright && versions && passed > 0 && failed === 0 ? 0 : 1);
