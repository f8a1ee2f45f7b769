import type { HaloRequest } from '../../transport/HaloClient';
import { PAGE_SIZE, pageQuery } from '../../transport/paging';
import { accepting } from '../output/answer';
import type { Asking } from '../output/asking';

/** The request as a dry run shows it: the first one where there are several pages. */
export function firstRequest(request: HaloRequest, { format, limit }: Asking): HaloRequest {
	const paging = limit === undefined ? {} : pageQuery(1, Math.min(PAGE_SIZE, limit));
	return accepting({ ...request, query: { ...request.query, ...paging } }, format);
}
