/** Whether a value is a number beyond JavaScript's exact range: its last digits may be wrong. */
export const isInexact = (value: unknown): boolean =>
	Number.isInteger(value) && !Number.isSafeInteger(value);

/** Advice about such a number. */
export const INEXACT =
	'Numbers above 9007199254740991 lose digits in n8n. Enter the number as text, in quotes.';
