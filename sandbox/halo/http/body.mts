import { ruleText } from '../answers.mts';
import type { Json, Row } from '../types.mts';

/** A request's body in the form that its content type announces. */
export interface Body {
	raw: Buffer;
	type: string;
	json?: Json;
	form?: URLSearchParams;
}

/**
 * Reads a body by its content type. Broken JSON is a 400 that only matters where JSON is wanted, so
 * it is left undefined here.
 */
export function readBody(raw: Buffer, contentType: string): Body {
	const type = contentType.split(';')[0].trim().toLowerCase();
	if (type === 'application/x-www-form-urlencoded') {
		return { raw, type, form: new URLSearchParams(raw.toString()) };
	}
	if (!type.endsWith('json')) return { raw, type };
	return { raw, type, json: parsed(raw) };
}

function parsed(raw: Buffer): Json | undefined {
	try {
		return JSON.parse(raw.toString('utf8').replace(/^\uFEFF/, '')) as Json;
	} catch {
		return undefined;
	}
}

/** What the log keeps of a body. */
export function loggedBody({ raw, json, form }: Body): Json | undefined {
	if (raw.length === 0) return undefined;
	if (form) return Object.fromEntries(form) as Row;
	return json ?? { bytes: raw.length };
}

/** One file of a multipart upload, with the other parts as text. */
export interface Upload {
	filename: string;
	contentType: string;
	bytes: Buffer;
	fields: Record<string, string>;
}

/** @throws Refusal 400 when there is no file */
export async function readUpload({ raw }: Body, contentType: string): Promise<Upload> {
	const form = await new Response(new Uint8Array(raw), {
		headers: { 'content-type': contentType },
	})
		.formData()
		.catch(() => new FormData());
	const fields: Record<string, string> = {};
	let file: File | undefined;
	for (const [name, value] of form) {
		if (typeof value === 'string') fields[name] = value;
		else file ??= value;
	}
	if (!file) throw ruleText('No file was uploaded');
	const bytes = Buffer.from(await file.arrayBuffer());
	return { filename: file.name, contentType: file.type, bytes, fields };
}
