import type { IDataObject } from 'n8n-workflow';
import { readJsonOption } from '../../input/options';
import { readSwitches } from '../../input/body';
import { present } from '../../output/present';
import type { Operation, Run } from '../../model';
import { simplifiedOutput } from '../../output/simplified';
import { actionRecord } from '../action';

/** What happens on a ticket is an action: a note, an email, time. */

/** Adds an action; what the options say about it comes along. Gives the action as an item. */
export async function addAction(run: Run, action: IDataObject) {
	const rows = await saveAction(run, action);
	return await present(run, actionRecord, rows);
}

/** The same, as Halo has it. */
export async function saveAction(run: Run, action: IDataObject): Promise<IDataObject[]> {
	const body = {
		...action,
		...readSwitches(run, actionRecord.switches),
		...readJsonOption(run, 'extraBody', 'Extra JSON'),
	};
	return await run.halo.save(actionRecord.path, [body], { permission: 'tickets' });
}

export const actionOutput: Operation['output'] = simplifiedOutput(actionRecord);
