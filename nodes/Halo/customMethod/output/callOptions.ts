import type { Run } from '../../model';
import type { Method } from '../method/method';
import { readFormat, type Format } from './format';
import { neverFail } from './optionsForm';
import { readPagination } from './pagination';

/** How to ask. */
export interface CallOptions {
	format: Format;
	/** How many records to read over all pages; undefined for one response as it comes. */
	limit?: number;
	/** Make an output of whatever Halo or the network has against it. */
	neverFail: boolean;
}

/** @throws UserFacingError for what an expression can make of the form */
export function readCallOptions(run: Run, method: Method): CallOptions {
	return {
		format: readFormat(run),
		limit: readPagination(run, method),
		neverFail: run.option(neverFail) === true,
	};
}
