import { parameter } from './parameter';

/** The switch with which a person lets an AI agent change something in Halo. What it is about is said where it is asked. */
export const allowChanges = parameter({
	displayName: 'Allow Changes',
	name: 'allowChanges',
	type: 'boolean',
	noDataExpression: true,
	default: false,
});
