/** A form with one file, as browsers send it. */
export interface FileForm {
	contentType: string;
	body: Buffer;
}

/** The fields of a form in order, and the file last, as a cloud store expects. */
export function fileForm(
	fields: Array<[name: string, value: string]>,
	file: { name: string; type: string; bytes: Buffer },
): FileForm {
	const boundary = unusedBoundary(file.bytes);
	const part = (name: string, more = '') =>
		`--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${more}\r\n\r\n`;
	const head = fields.map(([name, value]) => `${part(name)}${value}\r\n`).join('');
	const about = `; filename="${quoted(file.name)}"\r\nContent-Type: ${file.type}`;
	const body = Buffer.concat([
		Buffer.from(head + part('file', about)),
		file.bytes,
		Buffer.from(`\r\n--${boundary}--\r\n`),
	]);
	return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

/** The boundary must not occur in a part. */
function unusedBoundary(bytes: Buffer): string {
	const random = () => Math.random().toString(36).slice(2);
	for (;;) {
		const boundary = `----halo${random()}${random()}`;
		if (!bytes.includes(boundary)) return boundary;
	}
}

/** Encoded as in HTML forms. */
const quoted = (text: string) => text.replace(/\r\n|\r|\n/g, '%0D%0A').replace(/"/g, '%22');
