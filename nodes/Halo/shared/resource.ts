import type { Operation, RecordDefinition, Resource } from './types';

/** A resource made of a record and what can be done to it. */
export const recordResource = (record: RecordDefinition, operations: Operation[]): Resource => ({
	name: record.name,
	value: record.value,
	record,
	operations,
});
