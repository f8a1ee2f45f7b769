import { parameter } from './parameter';

/** The switch with which a person lets an AI agent make changes in Halo. Its description depends on where it is used. */
export const allowChanges = parameter({
	displayName: 'Allow Changes',
	name: 'allowChanges',
	type: 'boolean',
	noDataExpression: true,
	default: false,
});
