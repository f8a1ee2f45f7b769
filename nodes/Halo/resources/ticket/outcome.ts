import type { IDataObject } from 'n8n-workflow';
import { narrowing } from '../../lists/narrowing';
import { formOf } from '../../input/form';
import { rowsOf } from '../../lists/choices';
import type { Run } from '../../model';
import { outcomes } from '../outcome';
import { outcome, readChosen } from './noteForm';

/** What an action is for, when the person leaves the outcome to us. */
export type Purpose = keyof typeof usual;

/**
 * Names under which a fresh Halo has an outcome for each purpose; 7 is its private note (one public program). A tenant
 * may have renamed or removed them.
 */
const usual = {
	private: { names: ['private note', 'internal note'], id: 7 },
	public: { names: ['public note', 'note', 'update'], id: undefined },
	email: { names: ['email user', 'send email', 'email'], id: undefined },
	close: { names: ['close', 'resolve', 'closed', 'resolved'], id: undefined },
};

/**
 * The id of the chosen outcome, or of the usual one for a purpose among those of the ticket's type.
 * @throws with the tenant's outcomes when the usual one is not among them
 */
export async function outcomeFor(run: Run, purpose: Purpose): Promise<IDataObject[string]> {
	const chosen = await readChosen(run, 'outcome', run.parameter(outcome));
	if (chosen !== undefined) return chosen;

	const within = await narrowing(outcomes, formOf(run));
	const rows = await rowsOf(run, outcomes, within);
	const { names, id } = usual[purpose];
	const named = names
		.map((name) => rows.find((row) => nameOf(row).toLowerCase() === name))
		.find(Boolean);
	const found = named ?? rows.find((row) => id !== undefined && row.id === id);
	if (found) return found.id as number;
	const candidates = rows.slice(0, 20).map((row) => `${nameOf(row)} (${String(row.id)})`);
	throw run.fail(
		`Halo has none of the usual outcomes for this: ${names.join(', ')}`,
		`Choose 'Outcome'. This ticket's type has: ${candidates.join(', ') || 'none that the agent may use'}.`,
	);
}

const nameOf = ({ outcome, buttonname }: IDataObject) => String(outcome ?? buttonname ?? '');
