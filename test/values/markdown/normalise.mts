const block =
	/\s*(<\/?(?:p|h\d|ul|ol|li|blockquote|hr|br|pre|table|thead|tbody|tr|th|td)(?: [^>]*)?>)\s*/g;

/** HTML without what no reader sees: white space around blocks, and how a character is written. */
export const normalise = (html: string): string =>
	html
		.split(/\s*(<pre>[^]*?<\/pre>)\s*/)
		.map((part) =>
			part.startsWith('<pre>') ? part.replace(/\n?<\/code>/, '</code>') : part.replace(block, '$1'),
		)
		.join('')
		.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
		.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
		.trim();
