import type { IDataObject } from 'n8n-workflow';
import { readSwitches } from '../../input/body';
import { readJsonOption } from '../../input/options';
import type { Operation, Run, Write } from '../../model';
import { simplifiedOutput } from '../../output/simplified';
import { actionRecord } from '../action';

/** What happens on a ticket is an action: a note, an email, time. */

/** The write that adds an action, with the options. */
export const saveAction = (run: Run, action: IDataObject): Write =>
	run.records(actionRecord).save({
		...action,
		...readSwitches(run, actionRecord.switches),
		...readJsonOption(run, 'extraBody', 'Extra JSON'),
	});

export const actionOutput: Operation['output'] = simplifiedOutput(actionRecord);
