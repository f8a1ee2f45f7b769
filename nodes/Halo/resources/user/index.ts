import { crud } from '../../operations';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { findByEmail } from './findByEmail.operation';
import { userRecord } from './record';

export const user: Resource = recordResource(userRecord, [...crud(userRecord), findByEmail]);
