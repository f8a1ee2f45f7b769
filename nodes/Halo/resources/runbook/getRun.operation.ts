import { parameter } from '../../form/parameter';
import { toId } from '../../input/ids';
import type { Operation } from '../../model';
import { runOutput, RUNS, STEPS } from './runs';

const runId = parameter({
	displayName: 'Run ID',
	name: 'runId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1042',
	description: 'The ID that Start or Get Many Runs returned',
});

/** Reads one run and its steps, in their order. */
export const getRun: Operation = {
	option: {
		name: 'Get Run',
		value: 'getRun',
		action: 'Get run of runbook',
		description: 'Retrieve one run, with the request and response of each step',
	},
	properties: [runId],
	output: [...runOutput, { id: 'steps', type: 'array' }],
	async execute(run) {
		const id = toId(run, run.parameter(runId), runId.displayName);
		if (id === undefined) {
			throw run.fail("'Run ID' is empty", 'Enter the ID that Start or Get Many Runs returned.');
		}
		const whole = await run.records(RUNS).get(id);
		const rows = await run.records(STEPS).list({ automation_id: id });
		// if Halo does not know the parameter, it returns the steps of all runs
		const own = rows.filter(
			({ automation_id }) => automation_id === undefined || Number(automation_id) === Number(id),
		);
		const steps = own.sort((a, b) => Number(a.automation_step) - Number(b.automation_step));
		return [{ json: { ...whole, steps } }];
	},
};
