import { crud } from '../../operations';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { downloadPdf } from './downloadPdf.operation';
import { invoiceRecord } from './record';
import { voidInvoice } from './void.operation';

export { invoiceRecord } from './record';

export const invoice: Resource = recordResource(invoiceRecord, [
	...crud(invoiceRecord),
	downloadPdf,
	voidInvoice,
]);
