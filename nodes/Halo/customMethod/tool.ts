import type { INodeProperties } from 'n8n-workflow';
import { parameter } from '../form/parameter';
import type { Run } from '../model';
import { UserFacingError } from '../transport/userFacingError';
import type { Method } from './method/method';

export const allowChanges = parameter({
	displayName: 'Allow Changes',
	name: 'allowChanges',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description: 'Whether the agent may run this method when it is more than a GET, which only reads',
	displayOptions: { show: { '@tool': [true] } },
});

/** What is asked only where an AI agent uses the node. */
export const toolForm: INodeProperties[] = [allowChanges];

/** @throws UserFacingError when an agent asks for a change that the person has not allowed */
export function checkTool(run: Run, { method }: Method): void {
	if (!run.isTool || method === 'GET' || run.parameter(allowChanges)) return;
	throw new UserFacingError(
		`An agent may not send a ${method} request with this tool`,
		"A person can allow it: switch on 'Allow Changes' in the tool's node",
	);
}
