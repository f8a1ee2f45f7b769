import type { Elsewhere } from './elsewhere.mts';

/** Where n8n's own nodes for Microsoft Teams and Excel are sent: their credentials name the address of Microsoft Graph. */
const GRAPH = 'https://graph.example.com';

/** Credentials that somebody has signed in with already. */
export function microsoftCredentials(elsewhere: Elsewhere): Record<string, object> {
	const credential = {
		clientId: 'made-up',
		clientSecret: 'made-up',
		oauthTokenData: { access_token: 'made-up', token_type: 'Bearer' },
		graphApiBaseUrl: elsewhere.redirect(GRAPH),
	};
	return { microsoftTeamsOAuth2Api: credential, microsoftExcelOAuth2Api: credential };
}

/** Microsoft Teams as a place to post in. Gives the texts of the messages so far, oldest first. */
export function teams(elsewhere: Elsewhere): () => string[] {
	const channels = `${GRAPH}/beta/teams`;
	elsewhere.answer(`POST ${channels}/*`, { status: 201, json: { id: '1' } });
	return () =>
		elsewhere.to(channels).map(({ body }) => (body as { body: { content: string } }).body.content);
}

/** A table in Excel with these columns. Gives the rows that were added so far. */
export function excelTable(elsewhere: Elsewhere, columns: string[]): () => unknown[][] {
	const workbook = `${GRAPH}/v1.0/me/drive/items/yours/workbook`;
	const table = `${workbook}/worksheets/yours/tables/yours`;
	const added = `${table}/rows/add`;
	elsewhere.answer(`GET ${table}/columns`, { json: { value: columns.map((name) => ({ name })) } });
	elsewhere.answer(`POST ${workbook}/createSession`, { status: 201, json: { id: 'session' } });
	elsewhere.answer(`POST ${workbook}/closeSession`, { status: 204 });
	elsewhere.answer(`POST ${added}`, ({ body }) => {
		const { values } = body as { values: unknown[][] };
		return { status: 201, json: { index: 0, values } };
	});
	return () => elsewhere.to(added).flatMap(({ body }) => (body as { values: unknown[][] }).values);
}
