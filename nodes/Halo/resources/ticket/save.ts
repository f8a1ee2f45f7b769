import type { IDataObject } from 'n8n-workflow';
import { readSwitches } from '../../input/body';
import { readJsonOption } from '../../input/options';
import type { Run, Write } from '../../model';
import { ticketRecord } from './record';

/** The write that changes a ticket, with the options. */
export const saveTicket = (run: Run, changes: IDataObject): Write =>
	run.records(ticketRecord).save({
		...changes,
		...readSwitches(run, ticketRecord.switches),
		...readJsonOption(run, 'extraBody', 'Extra JSON'),
	});
