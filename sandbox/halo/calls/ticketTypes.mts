import { ok } from '../answers.mts';
import type { Row } from '../types.mts';
import type { Handler } from '../world.mts';
import { isObject } from '../writes/typeCheck.mts';

const fieldsOf = ({ fields }: Row): Row[] => (Array.isArray(fields) ? fields.filter(isObject) : []);

/** The fields of all ticket types in one list; each row names its type in `rtid`. */
export const ticketTypeCalls: Record<string, Handler> = {
	'GET /TicketTypeField': ({ store }) => ok(store.of('TicketType').all().flatMap(fieldsOf)),
};
