/** Text as HTML that shows it unchanged. */
export const escapeHtml = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Plain text as HTML: nothing in it is taken for a tag, and its lines stay lines. */
export const textToHtml = (text: string): string =>
	`<p>${escapeHtml(text).replace(/\r\n?|\n/g, '<br>')}</p>`;
