import { empty, ok } from '../answers.mts';
import { present } from '../records/present.mts';
import type { Call, Handler } from '../world.mts';

/** The rows of whoever asks. */
const mine = ({ store, resource, session }: Call) =>
	ok(
		store
			.of(resource.name)
			.all()
			.filter(({ agent_id }) => agent_id === session.id)
			.map((row) => present(store, resource, row)),
	);

export const timesheetCalls: Record<string, Handler> = {
	'GET /Timesheet/mine': mine,
	'GET /TimesheetEvent/mine': mine,
	// each row of the list says 0, so that none can be named
	'GET /TimesheetEvent/{id}': () => empty(404),
	'DELETE /TimesheetEvent/{id}': () => empty(404),
};
