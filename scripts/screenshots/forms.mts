import { createRequire } from 'node:module';
import type { WorkflowNode } from '../../sandbox/n8n/prepare/examples.mts';
import { type CredentialLink, credentialType } from '../../sandbox/n8n/prepare/credential.mts';
import type { Resource } from '../../nodes/Halo/model';

/** The forms of one resource, as nodes of a workflow that were never open before. */
export interface Forms {
	/** The name of the folder and of the sheet. */
	file: string;
	title: string;
	nodes: Array<WorkflowNode & { position: number[] }>;
}

/** All forms there are: those of each resource, and of the triggers. */
export function allForms(credential: CredentialLink): Forms[] {
	const require = createRequire(import.meta.url);
	const { resources } = require('../../dist/nodes/Halo/resources/index.js') as {
		resources: Resource[];
	};
	const halo = resources.map(({ name, value, operations }) => ({
		file: value,
		title: name,
		nodes: operations.map(({ option }) => ({
			name: String(option.value),
			...place('halo', credential),
			parameters: { resource: value, operation: option.value },
		})),
	}));
	const setups = ['automatic', 'byHand'].map((setup) => ({
		name: setup,
		...place('haloTrigger', credential),
		parameters: { setup },
	}));
	const polled = ['ticket', 'anyRecord'].map((resource) => ({
		name: resource,
		...place('haloPollingTrigger', credential),
		parameters: { resource },
	}));
	return [
		...halo,
		{ file: 'haloTrigger', title: 'Halo Trigger', nodes: setups },
		{ file: 'haloPollingTrigger', title: 'Halo Polling Trigger', nodes: polled },
	];
}

const place = (type: string, credential: CredentialLink) => ({
	type: `n8n-nodes-halo-service.${type}`,
	typeVersion: 1,
	position: [0, 0],
	credentials: { [credentialType]: credential },
});
