import type { RecordAddress, Run } from '../../model';
import { UserFacingError } from '../../transport/userFacingError';
import type { Found } from './findMethods';
import { scalarText } from './haloJson';
import { savedMethod } from './sourceForm';

/** Where Halo keeps the methods of custom integrations. */
export const methodAddress: RecordAddress = {
	name: 'Custom Method',
	plural: 'Custom Methods',
	path: '/CustomIntegrationMethod',
	listKey: 'methods',
	paged: true,
	permission: '',
};

/** Where Halo keeps custom integrations. */
const integrationAddress: RecordAddress = {
	name: 'Custom Integration',
	plural: 'Custom Integrations',
	path: '/CustomIntegration',
	paged: true,
	permission: '',
};

/** The chosen method of this Halo, read once for all items of the execution. */
export async function saved(run: Run): Promise<Found> {
	const id = scalarText(run.value(savedMethod.name));
	if (!/^-?\d+$/.test(id)) {
		const message = id === '' ? 'No method is chosen' : `'${id}' is not the ID of a method`;
		throw new UserFacingError(message, 'Choose the method from the list, or enter its number');
	}
	const details = { includedetails: true };
	const method = await run.records(methodAddress).get(id, details, { cached: true });
	const hasAddress = [method.resource, method.integration_baseurl].some(
		(address) => scalarText(address) !== '',
	);
	const owner = scalarText(method.integration_id);
	if (hasAddress || !/^[1-9]\d*$/.test(owner)) return { method, integration: {} };
	// for its base address; methods and icons are left at Halo
	const integration = await run.records(integrationAddress).get(owner, {}, { cached: true });
	return { method, integration };
}
