import { crud } from '../../operations';
import { recordResource } from '../../shared/resource';
import type { Resource } from '../../shared/types';
import { findByEmail } from './findByEmail.operation';
import { userRecord } from './record';

export const user: Resource = recordResource(userRecord, [...crud(userRecord), findByEmail]);
