import type { INodeProperties } from 'n8n-workflow';
import { parameter } from '../form/parameter';
import type { Run } from '../model';
import { UserFacingError } from '../transport/userFacingError';
import { changingParameter } from '../transport/changingReads';
import type { HaloRequest } from '../transport/HaloClient';
import { allowedPaths } from './allowedPaths';
import type { Method } from './method/method';

export const allowChanges = parameter({
	displayName: 'Allow Changes',
	name: 'allowChanges',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		"Whether the agent may run a method other than GET. A GET only reads. This is needed even with n8n's Human review.",
	displayOptions: { show: { '@tool': [true] } },
});

/** What is asked only where an AI agent uses the node. */
export const toolForm: INodeProperties[] = [allowChanges, allowedPaths];

/** @throws UserFacingError when an agent asks for a change that the person has not allowed */
export function checkTool(run: Run, { method }: Method): void {
	if (method !== 'GET')
		refuseUnlessAllowed(run, `An agent may not send a ${method} request with this tool`);
}

/** The same for a GET that changes something. */
export function checkToolQuery(run: Run, request: HaloRequest): void {
	const name = changingParameter(request);
	if (name !== undefined) {
		refuseUnlessAllowed(run, `An agent may not send '${name}' with this tool: it changes Halo`);
	}
}

function refuseUnlessAllowed(run: Run, message: string): void {
	if (!run.isTool || run.parameter(allowChanges)) return;
	throw new UserFacingError(
		message,
		"A person can allow it: switch on 'Allow Changes' in the tool's node",
	);
}
