import { simplifiedFields } from '../lists/nameLists';
import type { OutputField, RecordDefinition } from '../model';

/** The default fields of a record's items. */
export function simplifiedOutput(record: RecordDefinition): OutputField[] {
	const { simplified, fields, idKind = 'number', ownNumber = 'id', outputTypes = {} } = record;
	const isAdded = (id: string) => !simplified.includes(id);
	const own = idKind === 'number' ? 'number' : 'string';
	return simplifiedFields(record).map((id): OutputField => {
		if (isAdded(id)) return { id, type: 'string', nullable: true };
		if (id === ownNumber) return { id, type: own };
		const field = fields.find((one) => one.id === id);
		// a choice is stored as an ID or as a name
		const written = field && field.type !== 'options' ? field.type : undefined;
		return { id, type: written ?? outputTypes[id], nullable: true };
	});
}
