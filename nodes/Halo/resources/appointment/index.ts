import { crud } from '../../operations';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { complete } from './complete.operation';
import { appointmentRecord } from './record';

export const appointment: Resource = recordResource(appointmentRecord, [
	...crud(appointmentRecord),
	complete,
]);
