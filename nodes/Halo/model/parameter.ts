import type { INodeProperties } from 'n8n-workflow';

/** A parameter of a form whose literal also tells the type of its value. */
export type Parameter = Pick<INodeProperties, 'displayName' | 'name' | 'type' | 'default'> & {
	options?: readonly unknown[];
};

/** What a parameter holds for an item. What people, expressions and language models give is converted to it. */
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
