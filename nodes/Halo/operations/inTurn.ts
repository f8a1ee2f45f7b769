import type { Planned, Prepared, Run } from '../model';

/**
 * Looks ahead for an operation whose plan depends on how its record is now: of the items about the same record, each is
 * planned after the one before it is done.
 * @param about tells the record; where it cannot, the plan says why
 */
export const inTurn =
	(about: (run: Run) => Promise<unknown>, plan: (run: Run) => Promise<Planned>) =>
	async (runs: Run[]): Promise<Prepared[]> =>
		await Promise.all(
			runs.map(async (run) => ({
				key: await about(run).then(String, () => undefined),
				plan: async () => await plan(run),
			})),
		);
