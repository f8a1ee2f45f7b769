import { when, type Rule } from './ruleParts.mts';

/** The user of a site who stands for nobody: named by the setting `generalusername` (OpenAPI, Control). */
export const notGeneral: Rule = when(
	(row, { store }) => row.name !== store.of('Control').all()[0]?.generalusername,
);

/** What waits for whoever asks: an agent, or a user. */
export const mine: Rule = when((row, { session }) =>
	session?.loginType === 'user' ? row.user_id === session.id : row.agent_id === session?.id,
);
