import { readLimit } from '../../operations/getAll.operation';
import { readPointerId } from '../../input/references';
import { referenceField } from '../../form/locators';
import { limit, returnAll } from '../../form/parameters';
import type { Operation } from '../../model';
import { readRuns } from './readRuns';
import { runbookRecord } from './record';
import { isOf, runOutput, sayRunbook } from './runs';

/** Lists runs, newest first. Halo has no parameter for the runbook, so the rows are filtered here. */
export const getRuns: Operation = {
	option: {
		name: 'Get Many Runs',
		value: 'getRuns',
		action: 'Get many runs of runbooks',
		description: 'Retrieve the log of runbook runs, newest first',
	},
	properties: [
		referenceField({ to: runbookRecord }, 'Return only runs of this runbook. Leave empty for all.'),
		returnAll,
		limit,
	],
	output: runOutput,
	async execute(run) {
		const runbook = await readPointerId(run, { to: runbookRecord });
		const max = readLimit(run) ?? Infinity;
		const isWanted = runbook === undefined ? () => true : isOf(String(runbook));
		const { rows, total, complete } = await readRuns(run.halo, isWanted, max);
		const wanted = rows.filter(isWanted);
		if (runbook !== undefined && rows.length > 0 && !sayRunbook(rows)) {
			throw run.fail(
				"Halo's log does not show which runbook a run belongs to",
				"Leave 'Runbook' empty to get the runs of all runbooks.",
			);
		}
		if (!complete && wanted.length < max) {
			run.hint(
				`Halo counts ${total} runs but returned ${rows.length}: this Halo does not return its log in pages.`,
			);
		}
		return wanted.slice(0, max).map((json) => ({ json }));
	},
};
