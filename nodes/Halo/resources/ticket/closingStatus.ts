import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { choices, nameOf } from '../../lists/choices';
import { narrowing } from '../../lists/narrowing';
import { openForm } from '../../lists/openForm';
import type { Run } from '../../model';
import { ticketStatuses } from '../status';
import { closingStatuses, isSameId, statusesOf } from './closing';
import { readChosen } from './noteForm';
import { isSameName } from '../../values/text';

export const closedStatus = parameter({
	displayName: 'Closed Status Name or ID',
	name: 'closedStatus',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'Leave empty to use the status Closed. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getClosedStatuses' },
});

/** The statuses to choose from: those that close a ticket, or all of them if Halo does not show which do. */
export async function getClosedStatuses(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const form = await openForm(this);
	const closing = await closingStatuses(form);
	const only = ({ id }: IDataObject) => !closing || closing.some((one) => isSameId(one.id, id));
	return await choices(form, { ...ticketStatuses, only }, await narrowing(ticketStatuses, form));
}

/**
 * The status that closes a ticket: the chosen one, otherwise the one called Closed among those that close, otherwise
 * the only one of them. The number alone proves nothing, although 9 is Closed in many Halos.
 * @throws with the candidates if it is not certain which
 */
export async function statusToClose(run: Run): Promise<IDataObject[string]> {
	const chosen = await readChosen(run, 'newStatus', run.parameter(closedStatus));
	if (chosen !== undefined) return chosen;
	const closing = await closingStatuses(run);
	const candidates = eachOnce(closing ?? (await statusesOf(run)));
	const named = candidates.filter((row) => isSameName(nameOf(row), 'Closed'));
	const usual = named.length === 0 && closing ? candidates : named;
	if (usual.length === 1) return usual[0].id;
	const listed = (named.length ? named : candidates).map(
		(row) => `${nameOf(row).trim()} (${String(row.id)})`,
	);
	throw run.fail(
		named.length
			? `Halo has ${named.length} statuses called 'Closed'`
			: closing
				? "Halo has no status called 'Closed', but several that close a ticket"
				: "Halo has no status called 'Closed', and does not show which ones close a ticket",
		`Fill in 'Closed Status'. Halo has: ${listed.join(', ') || 'none for tickets that the agent of this credential can see'}. Nothing was sent.`,
	);
}

const eachOnce = (rows: IDataObject[]) =>
	rows.filter((row, at) => rows.findIndex((one) => isSameId(one.id, row.id)) === at);
