import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { HALO_PATHS } from './haloPaths';

/** The HTTP methods as the list abbreviates them. */
const LETTERS: Record<string, string> = { DELETE: 'd', GET: 'g', POST: 'p' };

/** What the list of 'Path' shows: Halo's paths that take the chosen method and hold the searched text. */
export async function searchPaths(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const method = String(this.getCurrentNodeParameter('method') ?? '');
	return { results: findPaths(method, filter).map((path) => ({ name: path, value: path })) };
}

/** All paths for a method that Halo does not use, or that an expression will tell later. */
export function findPaths(method: string, filter: string): string[] {
	const letter = LETTERS[method] ?? '';
	const wanted = filter.trim().toLowerCase();
	return readPaths()
		.filter(([path, methods]) => methods.includes(letter) && path.toLowerCase().includes(wanted))
		.map(([path]) => path);
}

/** `Client gp dg` stands for GET and POST of /api/Client, and DELETE and GET of /api/Client/{id}. */
function readPaths(): Array<[path: string, methods: string]> {
	return HALO_PATHS.trim()
		.split('\n')
		.flatMap((line) => {
			const [path, methods, ofOne] = line.split(' ');
			const whole = `/api/${path}`;
			const all: Array<[string, string]> = [
				[whole, methods],
				[`${whole}/{id}`, ofOne ?? ''],
			];
			return all.filter(([, letters]) => /[dgp]/.test(letters));
		});
}
