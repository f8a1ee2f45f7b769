import { parameter } from './parameter';

/** How much of each record to output. */
export const output = parameter({
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'simplified',
	description: 'How much of each record to return',
	options: [
		{ name: 'Raw', value: 'raw', description: 'Everything, as Halo sends it' },
		{ name: 'Selected Fields', value: 'selected', description: 'The fields that you choose' },
		{ name: 'Simplified', value: 'simplified', description: 'The most useful fields' },
	],
});
