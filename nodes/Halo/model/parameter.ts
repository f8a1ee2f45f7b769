import type { INodeProperties } from 'n8n-workflow';

/** A parameter of a form; the type of its value follows from the literal. */
export type Parameter = Pick<INodeProperties, 'displayName' | 'name' | 'type' | 'default'> & {
	options?: readonly unknown[];
};

/** The value of a parameter for an item. Values from people, expressions and language models are converted to it. */
export type ValueOf<P extends Parameter> = P['type'] extends 'string'
	? string
	: P['type'] extends 'number'
		? number
		: P['type'] extends 'boolean'
			? boolean
			: P['type'] extends 'options'
				? P['options'] extends ReadonlyArray<{ value: infer V }>
					? V
					: unknown
				: unknown;
