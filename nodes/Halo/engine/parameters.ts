import type {
	IExecuteFunctions,
	IGetNodeParameterOptions,
	INodeParameterResourceLocator,
	INodeParameters,
	NodeParameterValueType,
} from 'n8n-workflow';
import { deepCopy, isResourceLocatorValue } from 'n8n-workflow';
import { isObject } from '../transport/json';

/** Reads the parameters of an item. */
export interface ParameterReader {
	/** Expressions resolved and locators reduced to their value; undefined when there is none. */
	value: (path: string) => unknown;
	/** The mode of a locator, and what was entered in it; undefined if there is none. */
	locator: (path: string) => { mode: string; address: unknown } | undefined;
}

/**
 * Asks n8n for a parameter, at most three times. n8n stops a pattern after 250 ms of real time; on a busy computer, even
 * a simple one can take that long.
 */
function ask(
	context: IExecuteFunctions,
	path: string,
	itemIndex: number,
	options: IGetNodeParameterOptions,
): NodeParameterValueType | object {
	// without a fallback n8n throws for a parameter that this form does not show
	const once = () => context.getNodeParameter(path, itemIndex, null, options);
	for (let more = 2; more > 0; more--) {
		try {
			return once();
		} catch (error) {
			if (!isOutOfTime(error)) break;
		}
	}
	return once();
}

const isOutOfTime = (error: unknown) =>
	error instanceof Error && error.message === 'Regular expression execution timed out';

/**
 * Reads parameters for any item, each of them once: n8n works out its expressions anew each time, which takes most of the
 * time of an item. One without an expression is read once for all items.
 */
export function parameterReader(context: IExecuteFunctions, parameters: INodeParameters) {
	const same = new Map<string, NodeParameterValueType | object>();
	const read = (path: string, itemIndex: number) => {
		// each item has its own copy of an object
		const known = same.get(path);
		if (known !== undefined) return deepCopy(known);
		// no parameter has a type to check
		const value = ask(context, path, itemIndex, { skipValidation: true });
		if (!hasExpression(savedAt(parameters, path))) same.set(path, deepCopy(value));
		return value;
	};
	return (itemIndex: number): ParameterReader => {
		const whole = remembering((path) => read(path, itemIndex) ?? undefined);
		return {
			value: remembering((path) => {
				const value = whole(path);
				if (isResourceLocatorValue(value)) return reduced(context, path, itemIndex, value);
				return isUnmarkedLocator(value) ? value.value : value;
			}),
			locator: (path) => {
				const value = whole(path);
				return isResourceLocatorValue(value)
					? { mode: value.mode, address: value.value }
					: undefined;
			},
		};
	};
}

function remembering(read: (path: string) => unknown): (path: string) => unknown {
	const known = new Map<string, unknown>();
	return (path) => {
		if (!known.has(path)) known.set(path, read(path));
		return known.get(path);
	};
}

/** Whether a saved value, or one inside it, is an expression. */
const hasExpression = (saved: unknown): boolean =>
	typeof saved === 'string'
		? saved.startsWith('=')
		: typeof saved === 'object' && saved !== null && Object.values(saved).some(hasExpression);

/** A locator that was added to a collection and left as it was: n8n marks it only when a person chooses something. */
const isUnmarkedLocator = (value: unknown): value is { value: unknown } =>
	isObject(value) && Object.keys(value).sort().join() === 'mode,value';

/** What a locator points to: of an address, n8n takes out the ID. One that the form does not show is taken as it is. */
function reduced(
	context: IExecuteFunctions,
	path: string,
	itemIndex: number,
	{ mode, value }: INodeParameterResourceLocator,
) {
	if (mode !== 'url') return value;
	// n8n throws when asked to reduce a parameter that this form does not show
	try {
		const extracted = ask(context, path, itemIndex, { extractValue: true });
		return isResourceLocatorValue(extracted) ? value : extracted;
	} catch (error) {
		return isOutOfTime(error) ? ask(context, path, itemIndex, { extractValue: true }) : value;
	}
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
