import { crud } from '../../operations';
import { recordResource } from '../../shared/resource';
import type { Resource } from '../../shared/types';
import { complete } from './complete.operation';
import { appointmentRecord } from './record';

export const appointment: Resource = recordResource(appointmentRecord, [
	...crud(appointmentRecord),
	complete,
]);
