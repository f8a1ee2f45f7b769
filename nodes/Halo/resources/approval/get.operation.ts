import { simplifiedOutput } from '../../output/simplified';
import { options, output, outputFields, timeZone } from '../../form/parameters';
import { present } from '../../output/present';
import type { Operation } from '../../model';
import { approvalsOf, chosen, readApproval, readTicket } from './approvals';
import { approvalField, ticketField } from './form';
import { approvalRecord } from './record';

/** Reads one approval from its ticket's list, where its number certainly belongs to this ticket. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get approval',
		description: 'Retrieve one approval of a ticket',
	},
	properties: [ticketField, approvalField, output, outputFields, options(timeZone)],
	output: simplifiedOutput(approvalRecord),
	async execute(run) {
		const ticketId = await readTicket(run);
		const wanted = readApproval(run);
		if (wanted === '') {
			throw run.fail("'Approval' is empty", 'Choose from the list or enter its number.');
		}
		const row = chosen(run, ticketId, await approvalsOf(run, ticketId), wanted);
		return await present(run, approvalRecord, [row]);
	},
};
