import type { INodeType } from 'n8n-workflow';
import { listSearch } from './listSearch';
import { loadOptions } from './loadOptions';
import { resourceMapping } from './resourceMapping';

/** What the open editor form asks for: all of it derived from the definitions. */
export const methods: INodeType['methods'] = { listSearch, loadOptions, resourceMapping };
