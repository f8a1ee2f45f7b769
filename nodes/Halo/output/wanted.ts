import { agentOutput } from '../form/agentForm';
import { output } from '../form/parameters';
import type { Run } from '../model';

/** The output that the person chose; for an agent its own default, unless the person chose another. */
export const wantedOutput = (run: Run) =>
	run.isTool ? run.parameter(agentOutput) : run.parameter(output);
