import { agentOutput } from '../form/agentForm';
import { output } from '../form/parameters';
import type { Run } from '../model';

/** What the person wants of each record; an agent gets what suits it unless the person chose otherwise. */
export const wantedOutput = (run: Run) =>
	run.isTool ? run.parameter(agentOutput) : run.parameter(output);
