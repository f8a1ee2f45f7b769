import { crud } from '../../operations';
import type { Resource } from '../../model';
import { recordResource } from '../common/recordResource';
import { getMissedDeliveries } from './getMissedDeliveries.operation';
import { webhookRecord } from './record';

export const webhook: Resource = recordResource(webhookRecord, [
	...crud(webhookRecord),
	getMissedDeliveries,
]);
