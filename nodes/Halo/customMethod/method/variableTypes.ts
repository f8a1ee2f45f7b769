/** Halo's seven types and our Any, in the order of the picker. */
export const VARIABLE_TYPES = [
	'any',
	'array',
	'boolean',
	'date',
	'float',
	'integer',
	'object',
	'string',
] as const;

export type VariableType = (typeof VARIABLE_TYPES)[number];

export type HaloType = Exclude<VariableType, 'any'>;
