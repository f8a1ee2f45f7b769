/** Whether a value is a date. Expressions and n8n code may run in a context with a different `Date`. */
export const isDate = (value: unknown): value is Date =>
	Object.prototype.toString.call(value) === '[object Date]';
