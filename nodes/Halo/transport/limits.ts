import type { Help } from './help';

/** The limits of one response, or one list. Beyond them something is wrong; n8n itself sets no limits. */
export const LIMITS = {
	/** Of data; a file has no limit, since it need not be in memory. */
	bytes: 128 * 1024 * 1024,
	/** For data, in milliseconds; a longer timeout of the request applies instead. */
	duration: 10 * 60_000,
	/** Of a list. Halo returns 100 records per page. */
	pages: 10_000,
	/** The period over which Halo counts requests, in milliseconds (docs/halo/requests.md#limits). */
	span: 5 * 60_000,
	/** How often a long run is reported in n8n's log, in milliseconds. */
	silence: 10_000,
};

/** The rest of an error response is not read: bytes, and milliseconds. */
export const REFUSAL = { bytes: 256 * 1024, duration: 30_000 };

const ASK_FOR_LESS =
	'Request less data at once, for example with filters, a limit or fewer details. A file has no limit: use an operation that downloads it, or the response format File.';

export const helpForTooLarge = (bytes: number): Help => ({
	message: `The response was larger than ${sizeOf(bytes)} and was not read to the end`,
	description: ASK_FOR_LESS,
});

export const helpForTooSlow = (duration: number): Help => ({
	message: `The response was still not complete after ${spanOf(duration)}`,
	description: `${ASK_FOR_LESS} If the response should be small, check the network and the load of the Halo server.`,
});

export const helpForBusy = (): Help => ({
	message: 'Too many requests to this Halo are already waiting',
	description:
		"Halo is rate limiting requests, or the credential's 'Requests per 5 Minutes' are used up. Try again in a few minutes.",
});

const sizeOf = (bytes: number) =>
	bytes < 1024 * 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024 / 1024)} MB`;

const spanOf = (milliseconds: number) =>
	milliseconds < 60_000
		? `${Math.round(milliseconds / 1000)} seconds`
		: `${Math.round(milliseconds / 60_000)} minutes`;
