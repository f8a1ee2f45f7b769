/** A path without the `<< >>` in which Halo's own templates write it: `<<response^x!>>`. */
export const withoutBrackets = (text: string): string =>
	/^\s*<<(.*)>>\s*$/s.exec(text)?.[1].trim() ?? text;

/** Whether a text has `<<` or `>>` outside quotes. */
export const hasBrackets = (text: string): boolean =>
	/<<|>>/.test(text.replace(/"(?:[^"]|"")*"/g, '""'));
