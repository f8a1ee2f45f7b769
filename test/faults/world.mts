import { defaultApplications } from '../../sandbox/halo/auth/applications.mts';
import type { Fault, Options } from '../../sandbox/halo/index.mts';
import { giveUpOn } from '../support/clock.mts';
import { openWorld, type World } from '../support/halo.mts';
import type { NodeOutcome } from '../support/outcome.mts';
import { formsOf } from '../support/secretForms.mts';
import { SECRETS } from './faults.mts';
import { fileOf } from './operations.mts';
import type { Task } from './task.mts';

/** A secret that each encoding writes in another way. */
const SECRET = 'sandbox/secret+1 &<"%41\\é>=';

/** A world whose client secret is hard to keep. */
export async function openSecretWorld(options: Options = {}): Promise<World> {
	const [application, ...others] = defaultApplications;
	const applications = [{ ...application, clientSecret: SECRET }, ...others];
	return await openWorld({ applications, ...options });
}

/** Every secret of a world so far. */
export const secretsOf = ({ bench }: World): string[] => [SECRET, ...bench.credentials.tokens];

/** Signs in, so that there is a token for a fault to repeat. */
export async function signInBefore(world: World): Promise<void> {
	await world.json('status', 'getAll', { limit: 1 });
	world.asked();
}

/** Lets faults strike; what they repeat of secrets is filled in. */
export function strike(world: World, faults: Fault[]): void {
	const all = secretsOf(world).flatMap(formsOf).join(' | ');
	for (const fault of faults) {
		const { body, redirect } = fault;
		world.halo.failNext({
			...fault,
			...(body === undefined ? {} : { body: filled(body, all) }),
			...(redirect ? { redirect: redirect.replace(SECRETS, encodeURIComponent(all)) } : {}),
		});
	}
}

function filled(body: Fault['body'], all: string): Fault['body'] {
	if (typeof body === 'string') return body.replace(SECRETS, () => all);
	const text = JSON.stringify(body);
	const inJson = JSON.stringify(all).slice(1, -1);
	return JSON.parse(text.replace(SECRETS, () => inJson)) as Fault['body'];
}

/** Runs a task in the engine. */
export async function perform(world: World, task: Task): Promise<NodeOutcome> {
	const { resource, operation, parameters, items, file, onError } = task;
	const fed = items.map((json) => ({ json, ...(file ? { binary: fileOf() } : {}) }));
	const more = { items: fed, onError };
	return await giveUpOn(
		world.halo,
		async () => await world.run(resource, operation, parameters, undefined, more),
	);
}
