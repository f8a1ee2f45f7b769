import { parameter } from '../../form/parameter';

/** The lines to change. Numbers are text fields here, so that an empty one can mean: no change. */
export const linesToChange = parameter({
	displayName: 'Lines',
	name: 'lines',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	placeholder: 'Add Line',
	description: 'The lines to change. All others stay as they are.',
	options: [
		{
			displayName: 'Line',
			name: 'line',
			values: [
				{
					displayName: 'Line',
					name: 'line',
					type: 'string',
					default: '',
					placeholder: 'e.g. Mailbox Licence',
					description:
						'The ID of the line, or its item code or description if no other line has it',
				},
				{
					displayName: 'Quantity',
					name: 'quantity',
					type: 'string',
					default: '',
					placeholder: 'e.g. 25',
					description: 'Leave empty to keep it',
				},
				{
					displayName: 'Unit Price',
					name: 'unitPrice',
					type: 'string',
					default: '',
					placeholder: 'e.g. 9.50',
					description: 'Leave empty to keep it',
				},
			],
		},
	],
});
