/** Whether a value says nothing: what a language model sends for an argument that it does not know. */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
