import { byAlphabet } from '../../form/wording';
import type { Operation, RecordDefinition, Resource } from '../../model';

/** A resource made from a record and its operations, in the order of the picker. */
export const recordResource = (record: RecordDefinition, operations: Operation[]): Resource => ({
	name: record.name,
	value: record.value,
	record,
	operations: [...operations].sort((a, b) => byAlphabet(a.option.name, b.option.name)),
});
