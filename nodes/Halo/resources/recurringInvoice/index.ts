import { crud } from '../../operations';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { recurringInvoiceRecord } from './record';
import { updateLines } from './updateLines.operation';

export const recurringInvoice: Resource = recordResource(recurringInvoiceRecord, [
	...crud(recurringInvoiceRecord),
	updateLines,
]);
