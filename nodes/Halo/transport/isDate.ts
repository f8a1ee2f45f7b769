/** Whether a value is a date. Expressions and code of n8n's may run where `Date` is another object than here. */
export const isDate = (value: unknown): value is Date =>
	Object.prototype.toString.call(value) === '[object Date]';
