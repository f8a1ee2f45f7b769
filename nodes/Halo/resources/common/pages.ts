import type { RecordKind } from '../../model';

type Page = NonNullable<RecordKind['page']>;

/** The addresses of records in Halo's web app; docs/halo/records.md#addresses says how certain each is. */

export const ticketPage = page('tickets?', 'id', 'ticket');
export const clientPage = page('customers', 'clientid', 'customers', {
	// the pages of its users and sites contain the client as well
	not: 'mainview=(?:user|site)(?![^&#])',
});
export const userPage = page('customers', 'userid', 'customers', { with: 'mainview=user' });
export const sitePage = page('customers', 'siteid', 'customers', { with: 'mainview=site' });
export const agentPage = page('config/agents/agents', 'agentid');
export const teamPage = page('config/agents/teams', 'teamid');
export const reportPage = page('reports', 'id');
export const assetPage = page('assets', 'id');
export const articlePage = page('(?:kb|knowledgebase)', 'id', 'kb');

/**
 * @param path the path, as a pattern: other records have other paths, and their IDs mean nothing here
 * @param parameter the parameter that contains the ID
 * @param view parameters that the page must have, or must not have
 */
function page(
	path: string,
	parameter: string,
	example = path,
	view: { with?: string; not?: string } = {},
): Page {
	const not = view.not ? `(?!(?:[^#]*&)?${view.not})` : '';
	const needs = view.with ? `(?=(?:[^#]*&)?${view.with}(?:[&#]|\\s*$))` : '';
	// checked first: a long text with spaces is refused without backtracking, which would block n8n
	const oneWord = '(?=\\S+\\s*$)';
	const query = view.with ? `${view.with}&${parameter}` : parameter;
	return {
		pattern: `\\s*${oneWord}https?://[^/?#\\s]+(?:/[^/?#\\s]+)*/${path}/?\\?${not}${needs}(?:[^#\\s]*&)?${parameter}=(\\d+)(?:[&#]\\S*)?\\s*`,
		example: `https://example.halopsa.com/${example}?${query}=1042`,
	};
}
