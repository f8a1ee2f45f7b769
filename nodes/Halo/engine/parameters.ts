import type {
	IExecuteFunctions,
	INodeParameterResourceLocator,
	INodeParameters,
} from 'n8n-workflow';
import { isResourceLocatorValue } from 'n8n-workflow';
import { isObject } from '../transport/json';

/** A parameter for one item, expressions resolved and locators reduced to their value; undefined when there is none. */
function readParameter(context: IExecuteFunctions, path: string, itemIndex: number): unknown {
	// without a fallback n8n throws for a parameter that this form does not show
	const value = context.getNodeParameter(path, itemIndex, null) ?? undefined;
	// n8n throws when asked to reduce a parameter that this form does not show
	if (isResourceLocatorValue(value)) return reduced(context, path, itemIndex, value);
	return isUnmarkedLocator(value) ? value.value : value;
}

/**
 * Reads parameters for any item. One without an expression is the same for all items, and reading it takes n8n long: its
 * value is read once, unless it is an object, which belongs to whoever asked for it.
 */
export function parameterReader(context: IExecuteFunctions, parameters: INodeParameters) {
	const same = new Map<string, unknown>();
	return (path: string, itemIndex: number): unknown => {
		if (same.has(path)) return same.get(path);
		const value = readParameter(context, path, itemIndex);
		const isOwn = typeof value === 'object' && value !== null;
		if (!isOwn && !hasExpression(savedAt(parameters, path))) same.set(path, value);
		return value;
	};
}

/** Whether a value that is saved, or one in it, is an expression. */
const hasExpression = (saved: unknown): boolean =>
	typeof saved === 'string'
		? saved.startsWith('=')
		: typeof saved === 'object' && saved !== null && Object.values(saved).some(hasExpression);

/** A locator that was added to a collection and left as it was: n8n marks it only when a person chooses something. */
const isUnmarkedLocator = (value: unknown): value is { value: unknown } =>
	isObject(value) && Object.keys(value).sort().join() === 'mode,value';

/** What a locator points to. One that the form does not show, or has hidden, is taken as it is. */
function reduced(
	context: IExecuteFunctions,
	path: string,
	itemIndex: number,
	{ value }: INodeParameterResourceLocator,
) {
	try {
		const extracted = context.getNodeParameter(path, itemIndex, '', { extractValue: true });
		return isResourceLocatorValue(extracted) ? value : extracted;
	} catch {
		return value;
	}
}

/** The mode of a locator, and what was entered in it; undefined where there is none. */
export function readLocator(context: IExecuteFunctions, path: string, itemIndex: number) {
	const value = context.getNodeParameter(path, itemIndex, null);
	return isResourceLocatorValue(value) ? { mode: value.mode, address: value.value } : undefined;
}

/** Whether a parameter is saved as an expression, so that its value depends on the item. */
export function isExpression(parameters: INodeParameters, path: string): boolean {
	const saved = savedAt(parameters, path);
	const text = isResourceLocatorValue(saved) ? saved.value : saved;
	return typeof text === 'string' && text.startsWith('=');
}

const savedAt = (parameters: INodeParameters, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], parameters);
