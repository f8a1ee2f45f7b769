import { parameter } from './parameter';
import type { RecordDefinition } from '../model';

/** What Create or Update does when the only matching record is one that lists leave out. */
export const inactiveMatch = parameter({
	displayName: 'If an Inactive Record Matches',
	name: 'inactiveMatch',
	type: 'options',
	default: 'stop',
	description: 'What to do if only an inactive record matches',
	options: [
		{
			name: 'Create a New One',
			value: 'create',
			description: 'Leave the inactive record as it is',
		},
		{ name: 'Stop', value: 'stop', description: 'Send nothing and report the inactive record' },
		{
			name: 'Update It',
			value: 'update',
			description: "It stays inactive unless 'Fields' changes that",
		},
	],
});

/** The option, for record types whose lists leave some out. */
export const inactiveMatchOf = ({ leftOut }: Pick<RecordDefinition, 'leftOut'>) =>
	leftOut ? [inactiveMatch] : [];
