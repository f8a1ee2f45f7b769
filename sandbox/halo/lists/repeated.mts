import type { Modes } from '../modes.mts';
import type { Resource, Row } from '../types.mts';

/** Whether this tenant's list has a record twice. */
export const repeats = ({ name }: Resource, { agents }: Modes): boolean =>
	name === 'Agent' && agents === 'repeated';

/** The rows, the last of them once more without its ID. */
export const repeated = (rows: Row[]): Row[] => [
	...rows,
	...rows.slice(-1).map((row) => ({ ...row, id: null })),
];
