import { parameter } from '../../form/parameter';
import { timeout } from '../request/timeout';

export const dryRun = parameter({
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to output the request with all variables filled in, without sending it',
});

export const includeInputFields = parameter({
	displayName: 'Include Input Fields',
	name: 'includeInputFields',
	type: 'boolean',
	default: false,
	description:
		'Whether to include the fields of the incoming item in the output. Output fields with the same name override them.',
});

export const includeStatusAndHeaders = parameter({
	displayName: 'Include Status and Headers',
	name: 'includeStatusAndHeaders',
	type: 'boolean',
	default: false,
	description: 'Whether to add the statusCode and headers of the response to each output item',
});

export const neverFail = parameter({
	displayName: 'Never Fail',
	name: 'neverFail',
	type: 'boolean',
	default: false,
	description:
		'Whether to output statusCode, message and description instead of stopping when Halo returns an error or cannot be reached',
});

/** All options of a Custom Method. */
export const optionsForm = parameter({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [dryRun, includeInputFields, includeStatusAndHeaders, neverFail, timeout],
});
