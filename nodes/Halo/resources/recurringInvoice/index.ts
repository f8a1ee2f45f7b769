import { crud } from '../../operations';
import { recordResource } from '../../shared/resource';
import type { Resource } from '../../shared/types';
import { recurringInvoiceRecord } from './record';
import { updateLines } from './updateLines.operation';

export const recurringInvoice: Resource = recordResource(recurringInvoiceRecord, [
	...crud(recurringInvoiceRecord),
	updateLines,
]);
