import type { Resource } from '../shared/types';
import { action } from './action';
import { agent } from './agent';
import { asset } from './asset';
import { client } from './client';
import { customMethod } from './customMethod';
import { site } from './site';
import { status } from './status';
import { team } from './team';
import { ticket } from './ticket';
import { ticketType } from './ticketType';
import { user } from './user';

/** Everything that the node knows of Halo, in the order of the picker. */
export const resources: Resource[] = [
	action,
	agent,
	asset,
	client,
	customMethod,
	site,
	status,
	team,
	ticket,
	ticketType,
	user,
];
