import { batchSizeOf } from '../../form/batchSize';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, options, output, outputFields } from '../../form/parameters';
import { shown } from '../../output/shown';
import type { Operation } from '../../model';
import { simplifiedOutput } from '../../output/simplified';
import { ticketRecord } from './record';

/** Restores a deleted ticket: a write with `_recover`, as two public programs do it. */
export const restore: Operation = {
	option: {
		name: 'Restore',
		value: 'restore',
		action: 'Restore deleted ticket',
		description: 'Restore a deleted ticket',
	},
	properties: [
		ownLocatorField(ticketRecord),
		output,
		outputFields,
		options(batchSizeOf(ticketRecord), dryRun),
	],
	changes: true,
	output: simplifiedOutput(ticketRecord),
	async plan(run) {
		const id = await readOwnId(run, ticketRecord);
		const body = { id, _recover: true, _validate_updates: true };
		return [{ ...run.records(ticketRecord).save(body), output: shown(ticketRecord) }];
	},
};
