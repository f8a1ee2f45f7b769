import type { IDataObject } from 'n8n-workflow';
import type { Agent } from './agent';
import { boxOf } from './areas';
import { isUnprotected, UNPROTECTED } from '../../transport/addresses';
import type { Granted } from './granted';
import type { Access, Found as Probed } from './probe';

interface Found extends Probed {
	/** What the token's scope says. */
	granted: Granted;
}

/** The findings, in sentences for the person who set up the credential. */
export function summarise(
	instance: IDataObject,
	agent: Agent | undefined,
	found: Found[],
	alsoMissing: string[],
	server: string,
): string {
	const are = (access: Access) => found.filter((one) => one.access === access);
	return [
		`This credential reaches ${[instance.app_name, instance.app_version].filter(Boolean).join(' ') || 'Halo'}${instance.tenant_id ? `, tenant ${String(instance.tenant_id)}` : ''}.`,
		isUnprotected(server) && UNPROTECTED,
		whoItIs(agent),
		sentence('It may read', are('allowed')),
		refused(are('refused')),
		empty(are('empty'), agent),
		unknown(are('unknown')),
		missing(found, alsoMissing),
		onlyRead(found),
		'Only reading was tried, and nothing was written: what it may change is not known.',
	]
		.filter(Boolean)
		.join('\n');
}

function whoItIs(agent: Agent | undefined): string {
	if (!agent) {
		return "It does not act as an agent, so Halo denies it access to most of the API. In Halo, under Configuration > Integrations > Halo API, set the application's Login Type to Agent.";
	}
	const { name, email, apiOnly, teams, roles } = agent;
	const told = [
		email ? String(email) : '',
		apiOnly ? 'an API-only agent' : '',
		teams.length ? `teams: ${teams.join(', ')}` : '',
		roles.length ? `roles: ${roles.join(', ')}` : '',
	].filter(Boolean);
	return `It acts as the agent ${String(name)}${told.length ? ` (${told.join('; ')})` : ''}.`;
}

const refused = (found: Found[]) =>
	found.length &&
	`${sentence('Halo refuses to show', found)} Tick ${found.map(boxOf).join(', ')} in Halo, under Configuration > Integrations > Halo API, on the application's Permissions tab, and check the roles of the agent. A change takes effect with the next access token, usually within an hour.`;

const empty = (found: Found[], agent: Agent | undefined) =>
	found.length &&
	`${sentence('Halo shows nothing under', found)} There may be none, or the agent may not see them${agent?.apiOnly ? ': an API-only agent has to be added to the teams whose tickets it should see, and be given access to all customers' : '; that depends on its teams and on the customers that it has access to'}.`;

const unknown = (found: Found[]) =>
	found.length &&
	`Not known: ${found.map(({ name, reason }) => `${name} (${reason ?? ''})`).join('; ')}.`;

/** A list that can be read wins over the scope. */
const missing = (found: Found[], others: string[]) => {
	const areas = found.filter(({ granted, access }) => granted === 'none' && access !== 'allowed');
	const boxes = [...areas.map(boxOf), ...others];
	return (
		boxes.length > 0 &&
		`The access token was granted without ${boxes.join(', ')}${areas.length ? ` (${areas.map(({ name }) => name).join(', ')})` : ''}.`
	);
};

const onlyRead = (found: Found[]) =>
	sentence(
		'The access token may read but not change',
		found.filter(({ granted }) => granted === 'read'),
	);

const sentence = (start: string, found: Found[]) =>
	found.length && `${start} ${found.map(({ name }) => name).join(', ')}.`;
