/** Text of simple HTML, line by line. */
export const asText = (html: string): string =>
	withoutTags(html.replace(/<(br|\/p|\/div|\/li)[^>]*>/gi, '\n'));

/** What HTML leaves without its tags: its lines run together (docs/halo/actions.md#email). */
export function withoutTags(html: string): string {
	return html
		.replace(/<[^>]*>/g, '')
		.replace(/&nbsp;/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.trim();
}

/** HTML of plain text. */
export function asHtml(text: string): string {
	const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return `<p>${escaped.replace(/\r?\n/g, '<br>')}</p>`;
}
