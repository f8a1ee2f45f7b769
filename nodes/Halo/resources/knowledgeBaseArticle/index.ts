import { crud } from '../../operations';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { articleRecord } from './record';
import { vote } from './vote.operation';

export const knowledgeBaseArticle: Resource = recordResource(articleRecord, [
	...crud(articleRecord),
	vote,
]);
