import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';
import { bodyForm } from './request/bodyForm';
import { pathParameters, query } from './request/mapperForm';
import { headers, queryParameters, variables } from './request/namedValuesForm';
import { httpMethod, path } from './request/pathForm';
import { overrideForm, sourceForm } from './sources/sourceForm';

/** What a Custom Method sends, in the order of the form. */
export const requestForm: INodeProperties[] = [
	...sourceForm,
	...updateDisplayOptions({ show: { source: ['define'] } }, [
		httpMethod,
		path,
		pathParameters,
		query,
	]),
	...overrideForm,
	queryParameters,
	headers,
	...updateDisplayOptions({ show: { source: ['define'] } }, bodyForm),
	variables,
];
