/** Whether a value is blank, as language models send it for an argument that they do not know. */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
