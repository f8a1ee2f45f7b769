import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/**
 * An option that is the same for the whole execution, taken from the first item.
 * @param most larger numbers are reduced to this
 * @returns undefined if the form does not set it
 * @throws for anything but a whole number above 0
 */
export function readWholeNumber(
	context: IExecuteFunctions,
	{ name, displayName }: Pick<INodeProperties, 'name' | 'displayName'>,
	most: number,
): number | undefined {
	if (context.getInputData().length === 0) return undefined;
	const value = context.getNodeParameter(`options.${name}`, 0, null);
	if (value === undefined || value === null || value === '') return undefined;
	const number = Number(value);
	if (Number.isInteger(number) && number > 0) return Math.min(number, most);
	throw new NodeOperationError(
		context.getNode(),
		`'${displayName}' must be a whole number above 0`,
		{ itemIndex: 0, description: 'Nothing was sent. Correct it, or check the expression.' },
	);
}
