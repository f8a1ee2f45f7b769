import type { INodeProperties, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { describe } from '../../form/describe';
import type { Operation, RecordDefinition, Resource } from '../../model';
import { resources } from '../../resources';
import { ticket } from '../../resources/ticket';
import { propertiesOf } from './form';

const OPERATION = 'poll';

/** The resources whose changes Halo shows, each with the form of the trigger as its only operation. */
const polled: Resource[] = resources.flatMap((resource) => {
	const { record } = resource;
	if (!record?.changes) return [];
	const option = { name: 'Poll', value: OPERATION };
	const execute = async () => [];
	return [{ ...resource, operations: [{ option, properties: propertiesOf(record), execute }] }];
});

/** The parameters of the trigger: those of a node with one operation, without the picker for it. */
export const properties: INodeProperties[] = describe(polled, ticket)
	.filter(({ name }) => name !== 'operation' && name !== 'allowChanges')
	.map(withoutOperation);

function withoutOperation(property: INodeProperties): INodeProperties {
	const { operation: _operation, ...show } = property.displayOptions?.show ?? {};
	return property.displayOptions
		? { ...property, displayOptions: { ...property.displayOptions, show } }
		: property;
}

/**
 * What was chosen in the form: what it asks, and the type of record.
 * @throws for a resource that the trigger does not know
 */
export function chosen(context: IPollFunctions): { form: Operation; record: RecordDefinition } {
	const value = context.getNodeParameter('resource');
	const { operations: [form] = [], record } = polled.find((one) => one.value === value) ?? {};
	if (form && record) return { form, record };
	throw new NodeOperationError(context.getNode(), `The resource '${String(value)}' is not known`, {
		description: `Choose it from the list in the node. There is: ${polled.map((one) => one.value).join(', ')}.`,
	});
}
