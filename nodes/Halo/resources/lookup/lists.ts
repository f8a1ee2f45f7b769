import { lookupOf } from '../../lists/lookupOf';
import { lookupRecord } from './record';

/** Lists that are entries of Halo's lookup lists, for dropdowns. */

/** Lookup list 63. */
export const appointmentTypes = lookupOf(lookupRecord, {
	name: 'Appointment Type',
	plural: 'Appointment Types',
	query: { lookupid: 63 },
	permission: 'calendar',
});

/** Lookup list 12 (docs/halo/lookups.md). */
export const impacts = lookupOf(lookupRecord, {
	name: 'Impact',
	plural: 'Impacts',
	query: { lookupid: 12 },
});

/** Lookup list 22: 0 is email, IDs below 0 are integrations (docs/halo/lookups.md). */
export const ticketSources = lookupOf(lookupRecord, {
	name: 'Ticket Source',
	plural: 'Ticket Sources',
	query: { lookupid: 22, showall: true },
});

/** Lookup list 27 (docs/halo/lookups.md). */
export const urgencies = lookupOf(lookupRecord, {
	name: 'Urgency',
	plural: 'Urgencies',
	query: { lookupid: 27 },
});
