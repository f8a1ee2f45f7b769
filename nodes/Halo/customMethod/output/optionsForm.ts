import { parameter } from '../../form/parameter';

/** Everything optional of a Custom Method. */
export const optionsForm = parameter({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Dry Run',
			name: 'dryRun',
			type: 'boolean',
			default: false,
			description: 'Whether to output the request with all variables filled in, and send nothing',
		},
		{
			displayName: 'Include Input Fields',
			name: 'includeInputFields',
			type: 'boolean',
			default: false,
			description:
				'Whether to keep the fields of the incoming item beside the output. Output of the same name wins.',
		},
		{
			displayName: 'Include Status and Headers',
			name: 'includeStatusAndHeaders',
			type: 'boolean',
			default: false,
			description: 'Whether to add statusCode and headers of the answer to each output item',
		},
		{
			displayName: 'Never Fail',
			name: 'neverFail',
			type: 'boolean',
			default: false,
			description:
				'Whether to output statusCode, message and description instead of stopping when Halo says no or cannot be reached',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 120,
			description: 'How many seconds to wait for an answer',
		},
	],
});
