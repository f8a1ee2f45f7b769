import type { IExecuteFunctions } from 'n8n-workflow';
import { parallelRequests } from '../form/parameters';
import { readWholeNumber } from './wholeNumber';

/** Beyond this Halo only makes requests wait. No source names a maximum: this is our choice. */
const MOST = 20;

/** How many reads may run at once; undefined if the form does not set it. @throws if it is not a valid number */
export const readParallel = (context: IExecuteFunctions): number | undefined =>
	readWholeNumber(context, parallelRequests, MOST);
