import type { IDataObject } from 'n8n-workflow';
import type { HaloClient, HaloRequest } from '../../nodes/Halo/transport/HaloClient.ts';

type Extras = Pick<HaloRequest, 'query' | 'permission' | 'timeout'>;

/** Creates records (without an ID) or changes them (with one), and returns what Halo returned. */
export async function save(
	client: HaloClient,
	path: string,
	records: IDataObject[],
	extras: Extras = {},
): Promise<IDataObject[]> {
	const body = await client.json({ ...extras, method: 'POST', path, body: records });
	return [body].flat() as IDataObject[];
}

export async function remove(client: HaloClient, path: string, extras: Extras = {}): Promise<void> {
	await client.send({ ...extras, method: 'DELETE', path });
}
