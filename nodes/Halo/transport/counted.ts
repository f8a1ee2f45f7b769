/** A number of things in a sentence: `1 record`, `2 records`. */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
