import type { Operation, RecordDefinition } from '../model';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { isMatchable } from './match';
import { update } from './update.operation';
import { upsert } from './upsert.operation';

/** The operations of a record that can be written. */
export const crud = (record: RecordDefinition): Operation[] => [
	create(record),
	...(record.fields.some(isMatchable) ? [upsert(record)] : []),
	remove(record),
	get(record),
	getAll(record),
	update(record),
];

/** The operations of a record that can only be read. */
export const readOnly = (record: RecordDefinition): Operation[] => [get(record), getAll(record)];

/** The operations of a record that Halo lists and writes, but that has no address of its own. */
export const withoutAddress = (record: RecordDefinition): Operation[] => [
	create(record),
	getAll(record),
	update(record),
];
