import { output } from './output';
import { parameter } from './parameter';

/** Parameters that are shown only in an AI tool. */

/** The same as `output`, with the choice for language models first. */
export const agentOutput = parameter({
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'agent',
	description: output.description,
	options: [
		{
			name: 'For an AI Agent',
			value: 'agent',
			description:
				'Names instead of IDs, text instead of HTML, no empty fields. Long texts and lists are cut.',
		},
		...output.options,
	],
});

export const maxTextLength = parameter({
	displayName: 'Max Text Length',
	name: 'maxTextLength',
	type: 'number',
	typeOptions: { minValue: 1 },
	noDataExpression: true,
	default: 1000,
	description: "Max number of characters of one text, such as a ticket's details",
});

export const maxOutputLength = parameter({
	displayName: 'Max Output Length',
	name: 'maxOutputLength',
	type: 'number',
	typeOptions: { minValue: 100 },
	noDataExpression: true,
	default: 12000,
	description:
		'Max number of characters in total. A longer list is cut and marked as incomplete. A token is three to four characters.',
});

/** The engine of older agents swallows what a tool throws, and hands the model an empty text. */
export const errorsAsOutput = parameter({
	displayName: 'Return Errors as Output',
	name: 'errorsAsOutput',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether to return an error as output. Without this, versions 1 and 2 of AI Agent do not see its text. With it, n8n shows the call as a success.',
});
