import type { Run } from '../../model';
import type { Method } from '../method/method';
import { readFormat, type Format } from './format';
import { neverFail } from './optionsForm';
import { readPagination } from './pagination';

/** How to send the request. */
export interface CallOptions {
	format: Format;
	/** How many records to read over all pages; undefined for one response, unchanged. */
	limit?: number;
	/** Output whatever error Halo or the network returns. */
	neverFail: boolean;
}

/** @throws UserFacingError for a value that an expression returns and the form does not allow */
export function readCallOptions(run: Run, method: Method): CallOptions {
	return {
		format: readFormat(run),
		limit: readPagination(run, method),
		neverFail: run.option(neverFail) === true,
	};
}
