import type { INodeProperties, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { describe } from '../../form/describe';
import { isOnlyInTool } from '../../form/toolCondition';
import type { Operation, RecordDefinition, Resource } from '../../model';
import { resources } from '../../resources';
import { ticket } from '../../resources/ticket';
import { propertiesOf, propertiesOfAny } from './form';

const OPERATION = 'poll';

/** The resources whose changes Halo shows, each with the form of the trigger as its only operation. */
const polled: Resource[] = resources.flatMap((resource) => {
	const { record, typeChosenIn } = resource;
	if (!record?.changes && (record || !typeChosenIn)) return [];
	const properties = record ? propertiesOf(record) : propertiesOfAny;
	const option = { name: 'Poll', value: OPERATION };
	const execute = async () => [];
	return [{ ...resource, operations: [{ option, properties, execute }] }];
});

/**
 * The parameters of the trigger: those of a node with one operation, without the operation picker. A trigger is not an
 * AI tool.
 */
export const properties: INodeProperties[] = describe(polled, ticket)
	.filter((property) => property.name !== 'operation' && !isOnlyInTool(property))
	.map(withoutOperation);

function withoutOperation(property: INodeProperties): INodeProperties {
	const { displayOptions } = property;
	if (!displayOptions) return property;
	const show = { ...displayOptions.show };
	delete show.operation;
	return { ...property, displayOptions: { ...displayOptions, show } };
}

/**
 * The settings of the form: its parameters, and the record type.
 * @throws for a resource or a type that the trigger does not support
 */
export async function chosen(
	context: IPollFunctions,
): Promise<{ form: Operation; record: RecordDefinition }> {
	const value = context.getNodeParameter('resource');
	const resource = polled.find((one) => one.value === value);
	const [form] = resource?.operations ?? [];
	const record = resource?.record ?? (await typeOf(context, resource));
	if (form && record) return { form, record };
	throw new NodeOperationError(context.getNode(), `The resource '${String(value)}' is not known`, {
		description: `Choose it from the list in the node. The choices are: ${polled.map((one) => one.value).join(', ')}.`,
	});
}

async function typeOf(context: IPollFunctions, resource?: Resource) {
	const { typeChosenIn, recordOf } = resource ?? {};
	if (!typeChosenIn || !recordOf) return undefined;
	const type = String(context.getNodeParameter(typeChosenIn, '', { extractValue: true }) ?? '');
	const record = await recordOf(type);
	if (record) return record;
	throw new NodeOperationError(context.getNode(), `'${type}' is not a known record type`, {
		description: 'Choose one from the list.',
	});
}
