/** A text as it stands in an address, a form, JSON, HTML or base64; each the secret all the same. */
export function formsOf(secret: string): string[] {
	const bytes = Buffer.from(secret);
	const inBase64 = [0, 1, 2].map((before) =>
		// the digits that do not depend on what stands before and after it
		Buffer.concat([Buffer.alloc(before), bytes])
			.toString('base64')
			.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6)),
	);
	const html = secret.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
	const named = secret
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
	return [
		...new Set([
			secret,
			encodeURIComponent(secret),
			new URLSearchParams({ s: secret }).toString().slice(2),
			JSON.stringify(secret).slice(1, -1),
			html,
			named,
			...inBase64,
			...inBase64.map((text) => text.replaceAll('/', '_').replaceAll('+', '-')),
		]),
	];
}

/** The secrets that a text holds in any form, the text itself as n8n stores it (JSON) included. */
export const secretsIn = (text: string, secrets: string[]): string[] =>
	secrets.filter((secret) =>
		formsOf(secret).some((form) =>
			[form, JSON.stringify(form).slice(1, -1)].some((f) => text.includes(f)),
		),
	);
