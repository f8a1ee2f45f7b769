import type { INodeExecutionData } from 'n8n-workflow';
import { previewItem } from '../../output/preview';
import type { Run } from '../../model';
import type { HaloRequest } from '../../transport/HaloClient';
import { PAGE_SIZE, pageQuery } from '../../transport/paging';
import { accepting } from '../output/answer';
import type { Asking } from '../output/asking';

/** The request as an output item, with nothing sent: the first one where there are several pages. */
export function preview(
	run: Run,
	request: HaloRequest,
	{ format, limit }: Asking,
): INodeExecutionData {
	const paging = limit === undefined ? {} : pageQuery(1, Math.min(PAGE_SIZE, limit));
	const query = { ...request.query, ...paging };
	return previewItem(run.halo.preview(accepting({ ...request, query }, format)));
}
