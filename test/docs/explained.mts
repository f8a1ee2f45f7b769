import { textOf } from './pages.mts';

/** A message that a page explains. */
export interface Explained {
	message: string;
	help: string;
}

/** The rows of a page's tables; a row may explain several messages, which `<br>` separates. */
export function explained(page: string): Explained[] {
	return [...textOf(page).matchAll(/^\| (?!message \|)(.+?) (?<!\\)\| (.+) \|$/gm)].flatMap(
		([, messages, help]) =>
			messages
				.replaceAll('\\|', '|')
				.split('<br>')
				.map((message) => ({ message: message.replaceAll('&lt;', '<'), help })),
	);
}

/** The repository: tests run in it. */
export const root = process.cwd();
