import type { Resource } from '../../model';
import { search as find } from './search.operation';

/** The search of Halo's header, over all kinds of records. */
export const search: Resource = { name: 'Search', value: 'search', operations: [find] };
