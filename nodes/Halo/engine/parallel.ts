import type { IExecuteFunctions } from 'n8n-workflow';
import { parallelRequests } from '../form/parameters';
import { readWholeNumber } from './wholeNumber';

/** Beyond this Halo only makes requests wait. No source names a maximum: this is our choice. */
const MOST = 20;

/** How many reads may be under way at once; undefined where the form does not say. @throws for no such number */
export const readParallel = (context: IExecuteFunctions): number | undefined =>
	readWholeNumber(context, parallelRequests, MOST);
