import type { Settings } from '../options.mts';
import { Store } from '../store.mts';
import { seedApprovals } from './approvals.mts';
import { seedAssets } from './assets.mts';
import { seedBusiness } from './business.mts';
import { seedConfiguration } from './configuration.mts';
import { seedCustomers } from './customers.mts';
import { seedDates } from './dates.mts';
import { seedFields } from './fields.mts';
import { seedRest } from './generic.mts';
import { seedIntegrations } from './integrations.mts';
import { randomFrom } from './random.mts';
import { seedLater } from './later.mts';
import { seedRuns } from './runs.mts';
import { seedSize, type Size } from './size.mts';
import { seedTickets } from './tickets.mts';
import { seedTicketTypes } from './ticketTypes.mts';

/** A fresh tenant: Larkfield IT, a service provider that nobody knows, the same at every start, however large. */
export function seedStore({ modes, ...size }: Size & Pick<Settings, 'modes'>): Store {
	const store = new Store();
	const random = randomFrom(20260105);
	seedConfiguration(store, random, modes);
	seedFields(store);
	seedTicketTypes(store);
	seedCustomers(store, random, size.clients);
	seedAssets(store, random);
	seedTickets(store, random);
	seedBusiness(store, random);
	seedIntegrations(store);
	seedApprovals(store);
	seedRuns(store);
	seedRest(store, random);
	seedLater(store, random);
	seedSize(store, size);
	seedDates(store);
	return store;
}
