import { parameter } from '../form/parameter';
import type { Operation, Run } from '../model';

/** The settings that only a person can make in an AI tool; see form/describe for when they are shown. */
const allowChanges = parameter({
	displayName: 'Allow Changes',
	name: 'allowChanges',
	type: 'boolean',
	default: false,
});

/** @throws when an agent would change something, and no person has allowed it */
export function guardAgent({ option }: Operation, run: Run): void {
	if (!run.isTool || run.parameter(allowChanges)) return;
	throw run.fail(
		`An AI agent may not use '${option.name}' with this tool: it changes Halo`,
		"A person can allow it: switch on 'Allow Changes' in the tool's node.",
	);
}
