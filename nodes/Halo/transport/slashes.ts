/** A whole text, with what comes before the slashes at its end as group 1. Matches any text, so it takes linear time. */
export const SLASHES_AT_END = /^([^]*[^/])?\/*$/;

/** '//api/Tickets//' becomes 'api/Tickets'. */
export const withoutSlashes = (text: string): string =>
	text.replace(/^\/+/, '').replace(SLASHES_AT_END, '$1');
