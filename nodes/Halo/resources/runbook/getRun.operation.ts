import { parameter } from '../../form/parameter';
import { toId } from '../../input/ids';
import type { Operation } from '../../model';
import { pathTo } from '../../transport/HaloClient';
import { runOutput, RUNS } from './runs';

const runId = parameter({
	displayName: 'Run ID',
	name: 'runId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1042',
	description: 'The ID that Start or Get Many Runs gave',
});

/** Reads one run and its steps, in their order. */
export const getRun: Operation = {
	option: {
		name: 'Get Run',
		value: 'getRun',
		action: 'Get run of runbook',
		description: 'Retrieve one run with what each of its steps sent and got',
	},
	properties: [runId],
	output: [...runOutput, { id: 'steps', type: 'array' }],
	async execute(run) {
		const id = toId(run, run.parameter('runId', ''), 'Run ID');
		if (id === undefined) {
			throw run.fail("'Run ID' is empty", 'Give the ID that Start or Get Many Runs gave.');
		}
		const { path, permission } = RUNS;
		const whole = await run.halo.get(pathTo(path, id), {}, permission);
		const { rows, incomplete } = await run.halo.list('/WebhookEvent', {
			query: { automation_id: id },
			listKey: 'events',
			permission,
		});
		if (incomplete) run.hint(incomplete);
		// should Halo not know the parameter, it gives the steps of all runs
		const own = rows.filter(
			({ automation_id }) => automation_id === undefined || Number(automation_id) === Number(id),
		);
		const steps = own.sort((a, b) => Number(a.automation_step) - Number(b.automation_step));
		return [{ json: { ...whole, steps } }];
	},
};
