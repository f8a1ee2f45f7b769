/** Text of simple HTML, as Halo keeps it beside the HTML. */
export function asText(html: string): string {
	return html
		.replace(/<(br|\/p|\/div|\/li)[^>]*>/gi, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&nbsp;/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&')
		.trim();
}

/** HTML of plain text. */
export function asHtml(text: string): string {
	const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return `<p>${escaped.replace(/\r?\n/g, '<br>')}</p>`;
}
