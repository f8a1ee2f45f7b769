import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { catalogue, type HaloMethod } from '../../catalogue';
import { comparable } from '../../values/text';

/**
 * What the list of 'Path' shows: all of Halo's paths that contain the searched text, each with the methods that it
 * accepts. Those that accept the chosen method come first.
 */
export async function searchPaths(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const method = this.getCurrentNodeParameter('method') as HaloMethod;
	const wanted = comparable(filter);
	const { paths } = await catalogue();
	const found = paths.filter(({ path }) => path.toLowerCase().includes(wanted));
	const takes = found.filter(({ methods }) => methods.includes(method));
	const others = found.filter(({ methods }) => !methods.includes(method));
	return {
		results: [...takes, ...others].map(({ path, methods }) => ({
			name: `${path} (${methods.join(', ')})`,
			value: path,
		})),
	};
}
