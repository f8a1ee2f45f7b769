import { haloDate } from '../convert.mts';
import type { Row } from '../types.mts';

/** The dates of creation and of the last change, where rows have them (docs/halo/lists.md#changes). */
const fields: Record<string, { created?: string; changed?: string }> = {
	Appointment: { changed: 'last_modified' },
	Client: { created: 'datecreated' },
	ClientContract: { changed: 'last_modified' },
	Invoice: { created: 'date_created', changed: 'last_modified' },
	KBArticle: { created: 'date_created', changed: 'date_edited' },
	Quotation: { changed: 'last_update_time' },
	RecurringInvoice: { created: 'date_created', changed: 'last_modified' },
	Site: { created: 'datecreated' },
	Users: { created: 'datecreated' },
};

/** What a write leaves in a record without being asked. */
export function changeDates(resource: string, isNew: boolean, at = Date.now()): Row {
	const { created, changed } = fields[resource] ?? {};
	return {
		...(created && isNew ? { [created]: haloDate(at) } : {}),
		...(changed ? { [changed]: haloDate(at) } : {}),
	};
}

/** The field that holds when a record was created, if its rows have one. */
export const creationField = (resource: string): string | undefined => fields[resource]?.created;

/** The resources whose rows have such dates. */
export const datedResources = Object.keys(fields);
