import type { IDataObject } from 'n8n-workflow';
import type { RecordAddress, Run } from '../../model';
import { UserFacingError } from '../../transport/userFacingError';
import { isSameName } from '../../values/text';
import type { Found } from './findMethods';
import { nameOf } from './fromHalo';
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
	const chosen = scalarText(run.value(savedMethod.name)).trim();
	const isName = chosen !== '' && run.locator(savedMethod.name)?.mode === 'name';
	const id = isName ? await idCalled(run, chosen) : chosen;
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
	// only for its base address: methods and icons are not requested
	const integration = await run.records(integrationAddress).get(owner, {}, { cached: true });
	return { method, integration };
}

/** The integration comes first, since many have a method with the same name. */
export function fullNameOf(row: IDataObject): string {
	const integration = String(row.integration_name ?? '').trim();
	return integration === '' ? nameOf(row) : `${integration}: ${nameOf(row)}`;
}

/** The ID of the one method with that name, with or without its integration's name. @throws for none, and for several */
async function idCalled(run: Run, name: string): Promise<string> {
	const rows = await run.records(methodAddress).find({}, { cached: true });
	const called = (read: (row: IDataObject) => string) =>
		rows.filter((row) => isSameName(read(row), name));
	const whole = called(fullNameOf);
	const same = whole.length > 0 ? whole : called(nameOf);
	if (same.length === 1) return String(same[0].id);
	const some = (same.length > 0 ? same : rows)
		.slice(0, 8)
		.map((row) => `${fullNameOf(row).slice(0, 80)} (${String(row.id)})`);
	throw new UserFacingError(
		same.length > 0
			? `Several methods are called '${name.slice(0, 80)}'`
			: `Halo has no method '${name.slice(0, 80)}'`,
		some.length > 0
			? `Halo has ${some.join('; ')}. Choose the method from the list, or enter its ID`
			: 'Halo lists no custom methods for this credential',
	);
}
