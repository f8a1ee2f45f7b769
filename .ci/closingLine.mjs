// Prints the sum of jest's and Playwright's counts as one line. Fails when a report is not there,
// or when nothing passed at all.
import { existsSync, readFileSync } from 'node:fs';

const [jestFile, playwrightFile] = process.argv.slice(2);
const read = (file) => existsSync(file) && JSON.parse(readFileSync(file, 'utf8'));
const jest = read(jestFile);
const { stats: playwright } = read(playwrightFile) || {};

const passed =
	(jest?.numPassedTests ?? 0) + (playwright ? playwright.expected + playwright.flaky : 0);
const failed = (jest?.numFailedTests ?? 0) + (playwright?.unexpected ?? 0);
const skipped =
	(jest?.numPendingTests ?? 0) + (jest?.numTodoTests ?? 0) + (playwright?.skipped ?? 0);

if (!jest) console.log('jest left no report: it did not get as far as running tests');
if (!playwright) console.log('Playwright left no report: n8n or the browser did not start');
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(jest && playwright && passed > 0 && failed === 0 ? 0 : 1);
