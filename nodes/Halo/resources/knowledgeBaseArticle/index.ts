import { crud } from '../../operations';
import { recordResource } from '../../shared/resource';
import type { Resource } from '../../shared/types';
import { articleRecord } from './record';
import { vote } from './vote.operation';

export const knowledgeBaseArticle: Resource = recordResource(articleRecord, [
	...crud(articleRecord),
	vote,
]);
