/** The slashes at the end. Looking back keeps it linear: a match can begin only where the run of slashes does. */
export const SLASHES_AT_END = /(?<!\/)\/+$/;

/** '//api/Tickets//' gives 'api/Tickets'. */
export const withoutSlashes = (text: string): string =>
	text.replace(/^\/+/, '').replace(SLASHES_AT_END, '');
