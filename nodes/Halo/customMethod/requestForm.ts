import type { INodeProperties } from 'n8n-workflow';
import { bodyForm } from './request/bodyForm';
import { pathParameters, query } from './request/mapperForm';
import { headers, queryParameters, variables } from './request/namedValuesForm';
import { httpMethod, path } from './request/pathForm';
import { overrideForm, sourceForm } from './sources/sourceForm';

const whereDefined = ({ displayOptions, ...property }: INodeProperties): INodeProperties => ({
	...property,
	displayOptions: { ...displayOptions, show: { ...displayOptions?.show, source: ['define'] } },
});

/** What a Custom Method sends, in the order of the form. */
export const requestForm: INodeProperties[] = [
	...sourceForm,
	...[httpMethod, path, pathParameters, query].map(whereDefined),
	...overrideForm,
	queryParameters,
	headers,
	...bodyForm.map(whereDefined),
	variables,
];
