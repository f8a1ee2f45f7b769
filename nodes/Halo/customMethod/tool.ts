import type { INodeProperties } from 'n8n-workflow';
import { allowChanges } from '../form/allowChanges';
import { parameter } from '../form/parameter';
import { ONLY_IN_TOOL } from '../form/toolCondition';
import type { Run } from '../model';
import { UserFacingError } from '../transport/userFacingError';
import { changingParameter } from '../transport/changingReads';
import type { HaloRequest } from '../transport/HaloClient';
import { allowedPaths } from './allowedPaths';
import type { Method } from './method/method';

const allowed = parameter({
	...allowChanges,
	description:
		"Whether the AI agent may send requests other than GET, which only reads. This is needed even with n8n's Human review.",
	displayOptions: ONLY_IN_TOOL,
});

/** Parameters that are shown only in an AI tool. */
export const toolForm: INodeProperties[] = [allowed, allowedPaths];

/** @throws UserFacingError when an agent requests a change that the person has not allowed */
export function checkTool(run: Run, { method }: Method): void {
	if (method !== 'GET')
		refuseUnlessAllowed(run, `An AI agent may not send a ${method} request with this tool`);
}

/** The same for a GET that changes something. */
export function checkToolQuery(run: Run, request: HaloRequest): void {
	const name = changingParameter(request);
	if (name !== undefined) {
		refuseUnlessAllowed(run, `An AI agent may not send '${name}' with this tool: it changes Halo`);
	}
}

function refuseUnlessAllowed(run: Run, message: string): void {
	if (!run.isTool || run.parameter(allowed)) return;
	throw new UserFacingError(
		message,
		"A person can allow it: switch on 'Allow Changes' in the tool's node",
	);
}
