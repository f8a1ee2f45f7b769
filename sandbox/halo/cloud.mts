import { randomUUID } from 'node:crypto';
import { empty, Refusal } from './answers.mts';
import { readUpload } from './http/body.mts';
import type { Incoming, Respond } from './http/server.mts';
import type { Answer, Row } from './types.mts';

/** Where the store is on the host of this Halo; a real one has a host of its own. */
const place = '/storage';

interface Kept {
	file: Answer;
	until: number;
}

/** The cloud store behind a Halo: files under signed addresses that work for anybody, for a while. */
export class Cloud {
	private readonly links = new Map<string, Kept>();
	private readonly uploads = new Map<string, Buffer | undefined>();
	/** Images of texts by the token of their address, which never expires: the attachment's id. */
	readonly images = new Map<string, number>();

	constructor(private readonly linkLifeSeconds: number) {}

	/** A new link to a file. The name travels in the query, as with S3, and the path ends in a key. */
	link(origin: string, file: Answer): string {
		const signature = randomUUID();
		const until = Date.now() + this.linkLifeSeconds * 1000;
		this.links.set(signature, { file, until });
		const url = new URL(`${origin}${place}/${randomUUID()}`);
		const disposition = file.headers?.['content-disposition'];
		if (disposition) url.searchParams.set('response-content-disposition', disposition);
		url.searchParams.set('Expires', String(Math.floor(until / 1000)));
		url.searchParams.set('Signature', signature);
		return url.href;
	}

	/** Permission to upload one file under that name, as the fields of a form. */
	permit(origin: string): Row {
		const name = randomUUID();
		this.uploads.set(name, undefined);
		return { url: `${origin}${place}`, name, fields: { key: name, policy: randomUUID() } };
	}

	/** Takes an uploaded file out of the store's inbox; undefined when none has come under that name. */
	take(name: string): Buffer | undefined {
		const bytes = this.uploads.get(name);
		if (bytes) this.uploads.delete(name);
		return bytes;
	}

	clear(): void {
		for (const map of [this.links, this.uploads, this.images]) map.clear();
	}

	/** Answers for the addresses of the store, and leaves the others to `respond`. */
	before(respond: Respond): Respond {
		return (incoming) =>
			incoming.path === place || incoming.path.startsWith(`${place}/`)
				? this.answer(incoming)
				: respond(incoming);
	}

	private async answer(incoming: Incoming): Promise<Answer> {
		const { method, headers, query } = incoming;
		// a signed address allows no second way to say who one is
		if (headers.authorization || headers.cookie) throw new Refusal(empty(400));
		if (method === 'POST') return await this.upload(incoming);
		const kept = this.links.get(query.signature ?? '');
		if (!kept || kept.until <= Date.now()) throw new Refusal(empty(403));
		return method === 'GET' ? kept.file : empty(405);
	}

	/** A form with all the fields and the file last. */
	private async upload({ raw, headers }: Incoming): Promise<Answer> {
		const type = headers['content-type'] ?? '';
		const { fields, bytes } = await readUpload({ raw, type }, type);
		if (!fields.policy || !this.uploads.has(fields.key)) throw new Refusal(empty(403));
		this.uploads.set(fields.key, bytes);
		return empty(204);
	}
}
