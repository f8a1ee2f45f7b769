import type { IDataObject } from 'n8n-workflow';
import { narrowing } from '../../lists/narrowing';
import { formOf } from '../../input/form';
import { rowsOf } from '../../lists/choices';
import type { Run } from '../../model';
import { isOn } from '../../values/flags';
import { outcomes } from '../outcome';
import { outcome, readChosen } from './noteForm';
import { isSameName } from '../../values/text';

/** The purpose of an action, if the person leaves the outcome open. */
export type Purpose = keyof typeof usual;

/**
 * The names of outcomes in a fresh Halo, by purpose; 7 is its private note, and 16 its email to the user
 * (docs/halo/actions.md#writing-an-action). A tenant may have renamed or removed them.
 */
const usual = {
	private: { names: ['private note', 'internal note'], id: 7 },
	public: { names: ['public note', 'note', 'update'], id: undefined },
	email: { names: ['email user', 'send email', 'email'], id: 16 },
	close: { names: ['close', 'resolve', 'closed', 'resolved'], id: undefined },
};

/**
 * The ID of the chosen outcome, or of the usual one for a purpose among those of the ticket's type.
 * @throws with the tenant's outcomes if the usual one is not among them
 */
export async function outcomeFor(
	run: Run,
	purpose: Exclude<Purpose, 'email'>,
): Promise<IDataObject[string]> {
	const chosen = await readChosen(run, 'outcome', run.parameter(outcome));
	if (chosen !== undefined) return chosen;
	const rows = await rowsOfType(run);
	const found = usualOf(rows, purpose);
	if (found) return found.id;
	throw run.fail(
		`Halo has none of the usual outcomes for this: ${usual[purpose].names.join(', ')}`,
		`Fill in 'Outcome'. This ticket's type has: ${listed(rows)}.`,
	);
}

/**
 * The ID of the chosen outcome, or of one that sends an email, which depends on the outcome
 * (docs/halo/actions.md#email): the usual one, otherwise the only one.
 * @throws with the candidates if it is not clear which
 */
export async function outcomeForEmail(run: Run): Promise<IDataObject[string]> {
	const chosen = await readChosen(run, 'outcome', run.parameter(outcome));
	const rows = await rowsOfType(run);
	if (chosen !== undefined) {
		const row = rows.find(({ id }) => String(id) === String(chosen));
		if (row && isOn(row.hidesendemail))
			run.hint(`Halo sends no email with the outcome '${nameOf(row)}'. Choose another one.`);
		return chosen;
	}
	const sending = rows.filter((row) => isOn(row.sendemail) && !isOn(row.hidesendemail));
	const found = usualOf(sending, 'email') ?? (sending.length === 1 ? sending[0] : undefined);
	if (found) return found.id;
	throw run.fail(
		sending.length === 0
			? 'No outcome of this ticket is marked as sending an email'
			: 'Several outcomes of this ticket send an email, but none has the usual name',
		`Fill in 'Outcome'. ${sending.length === 0 ? "This ticket's type has" : 'These send an email'}: ${listed(
			sending.length === 0 ? rows.filter((row) => !isOn(row.hidesendemail)) : sending,
		)}. Nothing was sent.`,
	);
}

const rowsOfType = async (run: Run) =>
	await rowsOf(run, outcomes, await narrowing(outcomes, formOf(run)));

function usualOf(rows: IDataObject[], purpose: Purpose): IDataObject | undefined {
	const { names, id } = usual[purpose];
	const named = names.map((name) => rows.find((row) => isSameName(nameOf(row), name)));
	return named.find(Boolean) ?? rows.find((row) => id !== undefined && row.id === id);
}

const listed = (rows: IDataObject[]): string =>
	rows
		.slice(0, 20)
		.map((row) => `${nameOf(row)} (${String(row.id)})`)
		.join(', ') || 'none that the agent may use';

const nameOf = ({ outcome, buttonname }: IDataObject) => String(outcome ?? buttonname ?? '');
