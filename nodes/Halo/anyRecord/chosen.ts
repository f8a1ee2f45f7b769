import { recordType, type RecordType, type Verb } from '../catalogue/recordTypes';
import type { RecordDefinition, Run } from '../model';
import { parentField } from './form';
import { definitionOf, type AnyRecord } from './definition';

/** What is refused, and what the screen calls the operation to use instead. */
const WORDS: Record<Verb, { refused: string; label: string }> = {
	create: { refused: 'add', label: 'Create' },
	delete: { refused: 'delete', label: 'Delete' },
	get: { refused: 'read a single one of the', label: 'Get' },
	getAll: { refused: 'list', label: 'Get Many' },
	update: { refused: 'change', label: 'Update' },
};

/**
 * The definition of the chosen record type, checked against what Halo's paths allow before anything is sent.
 * @throws when no type is chosen, when no type has that name, or when Halo has no such call for it
 */
export async function chosenRecord(
	run: Run,
	guides: RecordDefinition[],
	verb: Verb,
): Promise<AnyRecord> {
	const text = String(run.value('recordType') ?? '').trim();
	if (text === '') throw run.fail("'Record Type' is empty", 'Choose one from the list.');
	const type = await recordType(text);
	if (!type) {
		throw run.fail(
			`'${text}' is not a known record type`,
			`Choose one from the list, or enter its name, such as CostCentres. ${ELSE}`,
		);
	}
	if (type.verbs.includes(verb)) {
		const record = definitionOf(type, guides);
		checkParent(run, record, verb);
		return record;
	}
	throw run.fail(
		`Halo has no way to ${WORDS[verb].refused} ${type.name}`,
		`${instead(type)} ${ELSE} Nothing was sent.`,
	);
}

/** Without it Halo may find another record, or treat a change as a new record. */
function checkParent(run: Run, { parent, plural }: AnyRecord, verb: Verb) {
	if (!parent || verb === 'getAll' || run.parameter(parentField).trim()) return;
	throw run.fail(
		`'Parent ID' is empty, but ${plural} belong to another record`,
		`Enter the ID that Halo calls ${parent.field}. 'Parent ID' appears when you choose the record type from the list. Nothing was sent.`,
	);
}

const ELSE = "The resource 'Custom Method' reaches everything else that Halo has.";

function instead({ name, verbs, single }: RecordType): string {
	if (verbs.length === 0) return `None of the operations here fits ${name}.`;
	const labels = verbs.map((verb) => WORDS[verb].label).join(', ');
	const whole = single ? ' Halo has only one, and Get Many returns it.' : '';
	return `Operations for ${name}: ${labels}.${whole}`;
}
