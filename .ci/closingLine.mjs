// Prints the sum of the counts of jest, Playwright and the version checks as one line. Fails when a report is not there,
// or when nothing passed at all.
import { existsSync, readFileSync } from 'node:fs';

const [jestFile, versionsFile, ...playwrightFiles] = process.argv.slice(2);
const read = (file) => existsSync(file) && JSON.parse(readFileSync(file, 'utf8'));
const jest = read(jestFile);
const browser = playwrightFiles.map((file) => (read(file) || {}).stats);
const versions = read(versionsFile);
const sumOf = (list, key) => (list || []).reduce((sum, one) => sum + (one?.[key] ?? 0), 0);

const passed =
	(jest?.numPassedTests ?? 0) +
	sumOf(browser, 'expected') +
	sumOf(browser, 'flaky') +
	sumOf(versions, 'passed');
const failed =
	(jest?.numFailedTests ?? 0) + sumOf(browser, 'unexpected') + sumOf(versions, 'failed');
const skipped =
	(jest?.numPendingTests ?? 0) + (jest?.numTodoTests ?? 0) + sumOf(browser, 'skipped');

if (!jest) console.log('jest left no report: it did not get as far as running tests');
const isWhole = browser.every(Boolean);
if (!isWhole) console.log('Playwright left no report: n8n or the browser did not start');
if (!versions) console.log('The version checks left no report: an engine was not installed');
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(jest && isWhole && versions && passed > 0 && failed === 0 ? 0 : 1);
