import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { getAll } from '../../operations/getAll.operation';
import { idIn } from '../../values/ids';
import type { Resource } from '../../model';
import { openForm } from '../../lists/openForm';
import { approvalsOf } from './approvals';
import { approve } from './approve.operation';
import { get } from './get.operation';
import { approvalRecord } from './record';
import { reject } from './reject.operation';

/** Approvals of tickets. */
export const approval: Resource = {
	name: approvalRecord.name,
	value: approvalRecord.value,
	operations: [approve, get, getAll(approvalRecord), reject],
	// a record for the forms only: without an ID it can have no locator and cannot be changed like the others
	recordOf: async () => approvalRecord,
	loadOptions: { getApprovals },
};

/** The approvals of the chosen ticket. */
async function getApprovals(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const ticketId = idIn(this.getCurrentNodeParameter('ticketId', { extractValue: true }));
	if (ticketId === undefined) return [];
	const rows = await approvalsOf(await openForm(this), ticketId);
	return rows.map((row) => ({ name: approvalRecord.label(row), value: Number(row.seq) }));
}
