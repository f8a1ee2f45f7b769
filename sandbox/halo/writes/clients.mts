import { haloDate } from '../convert.mts';
import type { Json, Row } from '../types.mts';
import type { Call } from '../world.mts';
import type { Hook } from './hooks.mts';

const now = (): string => haloDate(Date.now());

const started = (extra: Row = {}): Hook['before'] => {
	return (_call, draft, _sent, existing) =>
		existing ? draft : { inactive: false, datecreated: now(), ...extra, ...draft };
};

/** A new client gets a main site and a General User, as in Halo's own dialog (our choice of names). */
function addMainSite({ store }: Call, client: Row, sent: Row, existing?: Row): void {
	if (existing) return;
	const site = store.of('Site').put({
		name: sent.newclient_sitename ?? 'Main',
		client_id: client.id,
		inactive: false,
		datecreated: now(),
	});
	addUser(store, site, sent.newclient_contactname, sent.newclient_contactemail);
	store.of('Client').put({ ...client, main_site_id: site.id });
}

function addUser(store: Call['store'], site: Row, name?: Json, email?: Json): void {
	const general: Row = { name: 'General User', isserviceaccount: true, ...place(site) };
	store.of('Users').put({ ...general, inactive: false, datecreated: now() });
	if (!name) return;
	store.of('Users').put({ name, emailaddress: email ?? '', inactive: false, ...place(site) });
}

const place = (site: Row): Row => ({ site_id: site.id, client_id: site.client_id });

/** A user's name is made of its parts, the client is the site's. */
function completeUser(call: Call, draft: Row, sent: Row, existing?: Row): Row {
	const user = started()?.(call, draft, sent, existing) ?? draft;
	const site = call.store.of('Site').get(String(user.site_id));
	const [first, ...rest] = String(sent.name ?? '').split(' ');
	const parts: Row =
		sent.name && !sent.firstname ? { firstname: first, surname: rest.join(' ') } : {};
	const name =
		sent.name ?? existing?.name ?? `${user.firstname ?? ''} ${user.surname ?? ''}`.trim();
	return { ...user, ...parts, name, client_id: site?.client_id ?? user.client_id ?? null };
}

export const client: Hook = {
	before: (call, draft, sent, existing) =>
		started({ toplevel_id: 1 })?.(call, draft, sent, existing) ?? draft,
	after: addMainSite,
};

export const site: Hook = {
	before: started(),
	after: ({ store }, stored, sent, existing) => {
		if (!existing && sent.newsite_contactname) {
			store.of('Users').put({ name: sent.newsite_contactname, inactive: false, ...place(stored) });
		}
	},
};

export const user: Hook = { before: completeUser };
