import type { RecordDefinition } from '../model';

/** What a resource of the node knows of the records under a path; undefined when none is about them. */
export async function known(path: string): Promise<RecordDefinition | undefined> {
	// the list of resources holds this one too, so it is there only once all of them are
	const { resources } = await import('../resources');
	return resources.map(({ record }) => record).find((record) => record?.path === path);
}
