/** Text as HTML that displays it unchanged. */
export const escapeHtml = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Plain text as HTML: nothing in it becomes a tag, and its line breaks are kept. */
export const textToHtml = (text: string): string =>
	`<p>${escapeHtml(text).replace(/\r\n?|\n/g, '<br>')}</p>`;
