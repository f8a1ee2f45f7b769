import type { INodeType } from 'n8n-workflow';
import { listSearch } from './listSearch';
import { loadOptions } from './loadOptions';
import { resourceMapping } from './resourceMapping';

/** The methods that the open form calls, all derived from the definitions. */
export const methods: INodeType['methods'] = { listSearch, loadOptions, resourceMapping };
