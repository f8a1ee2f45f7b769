import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import type { Id, Run } from '../../model';
import { onlyLeftOut } from '../../input/leftOut';
import { readLocator } from '../../input/locators';
import { readPointed } from '../../input/references';
import { clientRecord } from '../client';
import { siteRecord } from '../site';
import { userRecord } from '../user/record';
import { isSameName } from '../../values/text';

/** What to do if the user of a ticket is an email or name that Halo does not have. */
export const unknownUserOption = parameter({
	displayName: 'If User Is Unknown',
	name: 'unknownUser',
	type: 'options',
	default: 'stop',
	description: 'What to do when Halo has no active user with the given email or name',
	options: [
		{ name: 'Leave User Empty', value: 'empty' },
		{ name: 'Stop', value: 'stop' },
		{ name: "Use the Client's General User", value: 'generalUser' },
	],
});

/**
 * The record to use instead; undefined for none.
 * @param inactive the inactive user with this email or name
 */
export async function unknownUser(
	run: Run,
	inactive?: IDataObject,
): Promise<IDataObject | undefined> {
	const email = String(readLocator(run, 'userId', userRecord.name));
	const wanted = run.option(unknownUserOption) ?? 'stop';
	if (inactive && wanted === 'stop') throw onlyLeftOut(run, userRecord, 'User', inactive);
	if (inactive) {
		run.hint(`The user '${email}' (${String(inactive.id)}) is inactive and was not set.`);
	}
	if (wanted === 'empty') return undefined;
	if (wanted === 'generalUser') return await generalUser(run, email);
	throw run.fail(
		`Halo has no user '${email}'`,
		"Add the user first, or use the option 'If User Is Unknown' to change what happens.",
	);
}

/** Halo has in each site a user of this name, unless the setting `generalusername` says otherwise (OpenAPI). */
const GENERAL_USER = 'General User';

async function generalUser(run: Run, email: string): Promise<IDataObject> {
	const client = await readPointed(run, { to: clientRecord });
	if (!client) {
		throw run.fail(
			`Halo has no user '${email}', and the client is not known either`,
			"Fill in 'Client' so that its General User can be used.",
		);
	}
	const general = await generalUsers(run, client.id);
	const site = await readPointed(run, { to: siteRecord });
	const chosen = general.find(({ site_id: own }) => own === site?.id) ?? general[0];
	if (chosen) return chosen;
	throw run.fail(
		`Halo has no user '${email}', and client ${client.id} has no General User`,
		"Choose a user, or 'Leave User Empty' for the option 'If User Is Unknown'.",
	);
}

/** The users of a client that represent an unknown person. */
async function generalUsers(run: Run, client: Id): Promise<IDataObject[]> {
	const usual = await usersCalled(run, client, GENERAL_USER);
	if (usual.length > 0) return usual;
	const { generalusername } = await run.halo
		.get('/Control', {}, 'admin', true)
		.catch((): IDataObject => ({}));
	return generalusername ? await usersCalled(run, client, String(generalusername)) : [];
}

async function usersCalled(run: Run, client: Id, wanted: string): Promise<IDataObject[]> {
	const query = { client_id: client, search: wanted };
	const users = await run.records(userRecord).find(query, { cached: true });
	return users.filter(({ name }) => isSameName(name, wanted));
}
