/** Whether a value is a number beyond what JavaScript counts exactly: its last digits may be others than were meant. */
export const isInexact = (value: unknown): boolean =>
	Number.isInteger(value) && !Number.isSafeInteger(value);

/** What to do about such a number. */
export const INEXACT =
	'Numbers above 9007199254740991 lose digits in n8n. Enter it as text, in quotes.';
