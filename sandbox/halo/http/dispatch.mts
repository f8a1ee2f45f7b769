import { created, empty, ok, ruleText } from '../answers.mts';
import { calls } from '../calls/index.mts';
import { get } from '../resources/get.mts';
import { list } from '../resources/list.mts';
import { remove } from '../resources/remove.mts';
import { allowsMethod, type Route } from '../router.mts';
import type { Answer } from '../types.mts';
import type { Call, Handler } from '../world.mts';
import { write } from '../writes/write.mts';

/** Who does what, once it is known that the path allows the method. */
export interface Choice {
	handler: Handler;
	/** True when the response is only plausible: the call is documented, its effect not reproduced. */
	generic?: boolean;
}

/** Chooses a handler: one written for this call, else the general one for the path's shape. */
export function choose(method: string, route: Route): Choice {
	if (!allowsMethod(route, method)) return { handler: () => empty(405) };
	const special = calls[`${method} ${route.path}`];
	if (special) return { handler: special };
	const [, , second, third] = route.path.split('/');
	if (second === undefined) return { handler: method === 'POST' ? write : list };
	const isOne = third === undefined && second.startsWith('{');
	if (isOne && method !== 'POST') return { handler: method === 'DELETE' ? remove : get };
	return { handler: plausible, generic: true };
}

/** An honest guess: reads give nothing, writes give back what was sent. */
function plausible({ method, body }: Call): Answer {
	if (method === 'GET') return ok([]);
	if (method === 'DELETE') return empty(200);
	if (body.raw.length > 0 && body.json === undefined) throw ruleText('Invalid request');
	const sent = Array.isArray(body.json) ? body.json[0] : body.json;
	return created(sent ?? {});
}
