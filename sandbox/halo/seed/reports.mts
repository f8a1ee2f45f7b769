import type { Store } from '../store.mts';

/** The sign-in that a published report has of its own (docs/halo/reports.md#published-data). */
export type PublishedSignIn = { user: string; password: string } | { token: string };

/** Published reports that do not open for everybody, by their public id. */
export const publishedSignIns: Record<string, PublishedSignIn> = {
	'3f2504e0-4f89-41d3-9a0c-0305e82c3301': { user: 'seats', password: 'sandbox: report sécret' },
	'7c9e6679-7425-40de-944b-e07fc1f90ae7': { token: 'sandbox-report-token' },
};

/** Two published reports: one behind Basic, one behind a bearer token. */
export function seedPublishedReports(store: Store): void {
	for (const [at, published_id] of Object.keys(publishedSignIns).entries()) {
		store.of('Report').put({
			id: 4 + at,
			name: `Published seats ${at + 1}`,
			sql: 'SELECT TOP 2 aareadesc AS [Client], aarea AS [Seats] FROM area',
			is_published: true,
			published_id,
		});
	}
}
