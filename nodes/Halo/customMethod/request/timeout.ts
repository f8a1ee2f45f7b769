import { parameter } from '../../form/parameter';

export const timeout = parameter({
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 120,
	description: 'How many seconds to wait for a response',
});
