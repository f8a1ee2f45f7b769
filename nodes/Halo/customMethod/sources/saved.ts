import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../model';
import { pathTo } from '../../transport/HaloClient';
import { Refusal } from '../refusal';
import type { Found } from './findMethods';
import { scalarText } from './haloJson';

const METHODS_PATH = '/CustomIntegrationMethod';
const INTEGRATIONS_PATH = '/CustomIntegration';

/** The chosen method of this Halo, read once for all items of the execution. */
export async function saved(run: Run): Promise<Found> {
	const id = scalarText(run.parameter('savedMethod', ''));
	if (!/^\d+$/.test(id)) {
		const message = id === '' ? 'No method is chosen' : `'${id}' is not the ID of a method`;
		throw new Refusal(message, 'Choose the method from the list, or enter its number');
	}
	return await run.once(`customMethod ${id}`, async () => await read(run, id));
}

async function read(run: Run, id: string): Promise<Found> {
	const method = await run.halo.get(pathTo(METHODS_PATH, id), { includedetails: true });
	const hasAddress = [method.resource, method.integration_baseurl].some(
		(address) => scalarText(address) !== '',
	);
	const owner = scalarText(method.integration_id);
	if (hasAddress || !/^[1-9]\d*$/.test(owner)) return { method, integration: {} };
	return { method, integration: await readIntegration(run, owner) };
}

/** For its base address; methods and icons are left at Halo. */
async function readIntegration(run: Run, id: string): Promise<IDataObject> {
	const path = pathTo(INTEGRATIONS_PATH, id);
	return await run.once(`customIntegration ${id}`, async () => await run.halo.get(path));
}
