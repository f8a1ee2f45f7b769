import type { Resource } from '../../model';
import { search as find } from './search.operation';

/** The search of Halo's header, over all record types. */
export const search: Resource = { name: 'Search', value: 'search', operations: [find] };
