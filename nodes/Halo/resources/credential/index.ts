import type { Resource } from '../../model';
import { check } from './check.operation';

/** The credential of the node itself. */
export const credential: Resource = {
	name: 'Credential',
	value: 'credential',
	operations: [check],
};
