/** Shows a figure that a test measured. */
export const print = (...values: unknown[]): void => console.log(...values);
