import type { INodeProperties } from 'n8n-workflow';

/** What a Custom Method gives out, in the order of the form. */
export const outputForm: INodeProperties[] = [
	{
		displayName: 'Pagination',
		name: 'pagination',
		type: 'options',
		options: [
			{
				name: 'Limit',
				value: 'limit',
				description: 'Read as many pages as are needed for a number of records',
			},
			{ name: 'Off', value: 'off', description: 'One request, and its answer as it comes' },
			{ name: 'Return All', value: 'returnAll', description: 'Read all pages' },
		],
		default: 'off',
		description:
			'Whether to read all pages of a list and give them as one answer. Works for every list of Halo that has pages.',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { pagination: ['limit'] } },
	},
	{
		displayName: 'Response Format',
		name: 'responseFormat',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'JSON as data, text as text, anything else as a file',
			},
			{ name: 'File', value: 'file', description: 'A file, whatever Halo sends' },
			{ name: 'JSON', value: 'json', description: 'Data; anything else stops the item' },
			{ name: 'Text', value: 'text', description: 'Text, also when it is JSON' },
		],
		default: 'automatic',
		description: "How to read Halo's answer",
	},
	{
		displayName: 'Output Data Field Name',
		name: 'outputDataFieldName',
		type: 'string',
		default: 'data',
		placeholder: 'e.g. data',
		description: 'The field of the output item to put the file into',
		displayOptions: { show: { responseFormat: ['automatic', 'file'] } },
	},
	{
		displayName: 'Output Variables',
		name: 'outputVariables',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Output Variable',
		description:
			"What to pick out of Halo's answer. Without any, the whole answer is the output, and a list gives one item for each element.",
		typeOptions: { multipleValues: true, sortable: true },
		options: [
			{
				displayName: 'Variable',
				name: 'variable',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. clients',
						description: 'The field of the output item',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. response^clients',
						description:
							'Where it stands in the answer. Begin with response; ^ goes to a property, [0] to the first element of a list, [name=Acme] to the element of that name; ! at the end makes plain text.',
					},
					{
						displayName: 'Type',
						name: 'type',
						type: 'options',
						options: [
							{ name: 'Any', value: 'any', description: 'As Halo sends it' },
							{ name: 'Array', value: 'array', description: 'A list' },
							{ name: 'Boolean', value: 'boolean', description: 'True or false' },
							{ name: 'Date', value: 'date', description: 'A date and time in UTC' },
							{ name: 'Float', value: 'float', description: 'A number' },
							{ name: 'Integer', value: 'integer', description: 'A whole number' },
							{ name: 'Object', value: 'object', description: 'A record with properties' },
							{ name: 'String', value: 'string', description: 'Text' },
						],
						default: 'any',
						description: 'What the value must be. A value that cannot become it stops the item.',
					},
					{
						displayName: 'If Missing',
						name: 'ifMissing',
						type: 'options',
						options: [
							{ name: 'Give Null', value: 'null', description: 'The field is there and empty' },
							{ name: 'Leave Out', value: 'omit', description: 'The item lacks the field' },
							{ name: 'Stop', value: 'error', description: 'The item fails and says where' },
						],
						default: 'null',
						description: 'What to do when the answer has nothing there',
					},
				],
			},
		],
	},
	{
		displayName: 'Iterate Over',
		name: 'iterateOver',
		type: 'string',
		default: '',
		placeholder: 'e.g. response^clients',
		description:
			'A list in the answer to make one output item of each element. In Output Variables, response then is the element and parent the whole answer.',
	},
	{
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
	},
];
