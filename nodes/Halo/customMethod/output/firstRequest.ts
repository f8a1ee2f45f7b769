import type { HaloRequest } from '../../transport/HaloClient';
import { PAGE_SIZE, pageQuery } from '../../transport/paging';
import { accepting } from './response';
import type { CallOptions } from './callOptions';

/** The request as a dry run shows it: the first one if there are several pages. */
export function firstRequest(request: HaloRequest, { format, limit }: CallOptions): HaloRequest {
	const paging = limit === undefined ? {} : pageQuery(1, Math.min(PAGE_SIZE, limit));
	return accepting({ ...request, query: { ...request.query, ...paging } }, format);
}
