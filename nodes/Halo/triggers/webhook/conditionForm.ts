import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isObject, objectsIn } from '../../transport/json';
import { isBlank } from '../../values/blank';
import type { Condition, Operator } from './conditions';

/** The fields with their own dropdown, by the name of their parameter. */
const chosen: Record<string, Pick<Condition, 'field' | 'nameField'>> = {
	agents: { field: 'agent_id', nameField: 'agent_name' },
	priorities: { field: 'priority_id', nameField: 'priority_name' },
	statuses: { field: 'status_id', nameField: 'status_name' },
	teams: { field: 'team' },
	ticketTypes: { field: 'tickettype_id', nameField: 'tickettype_name' },
};

/** Which records start the workflow. */
export const conditions: INodeProperties = {
	displayName: 'Conditions',
	name: 'conditions',
	type: 'collection',
	placeholder: 'Add Condition',
	default: {},
	description:
		'Which records start the workflow. All conditions must be met; in each, any one of its values is enough.',
	options: [
		{
			displayName: 'Agent Names or IDs',
			name: 'agents',
			type: 'multiOptions',
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			typeOptions: { loadOptionsMethod: 'getAgents' },
		},
		{
			displayName: 'Client Names or IDs',
			name: 'clients',
			type: 'string',
			default: '',
			placeholder: 'e.g. Ashford Hotels, 12',
			description: 'Separate several clients with commas',
		},
		{
			displayName: 'Fields',
			name: 'fields',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Field',
					name: 'field',
					values: [
						{
							displayName: 'Field Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. category_1',
							description: "The name of the field in Halo's API, or of a custom field",
						},
						{
							displayName: 'Operator',
							name: 'operator',
							type: 'options',
							default: 'equals',
							options: [
								{ name: 'Contains', value: 'contains' },
								{ name: 'Does Not Contain', value: 'notContains' },
								{ name: 'Is', value: 'equals' },
								{ name: 'Is Empty', value: 'empty' },
								{ name: 'Is Greater Than', value: 'greater' },
								{ name: 'Is Less Than', value: 'less' },
								{ name: 'Is Not', value: 'notEquals' },
								{ name: 'Is Not Empty', value: 'filled' },
							],
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
						},
					],
				},
			],
		},
		{
			displayName: 'Priority Names or IDs',
			name: 'priorities',
			type: 'multiOptions',
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			typeOptions: { loadOptionsMethod: 'getPriorities' },
		},
		{
			displayName: 'Status Names or IDs',
			name: 'statuses',
			type: 'multiOptions',
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			typeOptions: { loadOptionsMethod: 'getStatuses' },
		},
		{
			displayName: 'Team Names or IDs',
			name: 'teams',
			type: 'multiOptions',
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			typeOptions: { loadOptionsMethod: 'getTeams' },
		},
		{
			displayName: 'Ticket Type Names or IDs',
			name: 'ticketTypes',
			type: 'multiOptions',
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			typeOptions: { loadOptionsMethod: 'getTicketTypes' },
		},
	],
};

/** The conditions of the form. One without a value is ignored. */
export function readConditions(form: unknown): Condition[] {
	if (!isObject(form)) return [];
	const lists = Object.entries(chosen).map(([name, field]): Condition => ({
		...field,
		operator: 'equals',
		values: textsIn(form[name]),
	}));
	const clients: Condition = {
		field: 'client_id',
		nameField: 'client_name',
		operator: 'equals',
		values: textsIn(form.clients),
	};
	const rows = isObject(form.fields) ? objectsIn(form.fields.field) : [];
	return [...lists, clients, ...rows.map(ownCondition)].filter(
		({ field, operator, values }) => field !== '' && (values.length > 0 || isUnary(operator)),
	);
}

const isUnary = (operator: Operator) => operator === 'empty' || operator === 'filled';

const ownCondition = ({ name, operator, value }: IDataObject): Condition => ({
	field: String(name ?? '').trim(),
	operator: String(operator ?? 'equals') as Operator,
	values: isBlank(value) ? [] : [String(value)],
});

const textsIn = (value: unknown): string[] =>
	(Array.isArray(value) ? value : String(value ?? '').split(','))
		.map((one) => String(one).trim())
		.filter((one) => one !== '');
