import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium or Chrome of this machine; Playwright's own downloads are not needed. */
export function findBrowser(): string {
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	const found = names
		.flatMap((name) => folders.map((folder) => path.join(folder, name)))
		.find(existsSync);
	if (!found)
		throw new Error(
			`None of ${names.join(', ')} is installed. On Debian: sudo apt-get install chromium`,
		);
	return found;
}
