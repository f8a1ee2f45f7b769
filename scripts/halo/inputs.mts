import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenApi } from './openApi.mts';

/** What Halo's OpenAPI does not tell about one kind of record; docs/halo/README.md explains each part. */
export interface Facts {
	name: string;
	list: 'array' | 'keyed' | 'object';
	key?: string;
	pagedKey?: string;
	/** The address of a single one gives a file, or a link to one. */
	file?: true;
	/** What its paths allow, and live tenants refused. */
	refuses?: string[];
	id?: 'guid' | 'int' | 'text';
	ignoresPaging?: true;
	seen: 'assumed' | 'live';
}

/** Both inputs of the scripts that derive data from them. */
export interface Inputs {
	api: OpenApi;
	/** By the record's path without its slash, as Halo spells it. */
	facts: Array<[record: string, facts: Facts]>;
}

const ownFacts = path.resolve(import.meta.dirname, '../../docs/halo/resources.json');

/**
 * Reads what the command line names: the OpenAPI as a file or an https address, then the facts as a file, by default
 * docs/halo/resources.json.
 */
export async function readInputs(): Promise<Inputs> {
	const [description, facts = ownFacts] = process.argv.slice(2);
	if (description === undefined) {
		throw new Error(
			"Name Halo's OpenAPI: a file, or https://<your Halo>/api/swagger/v2/swagger.json",
		);
	}
	return {
		api: JSON.parse(await read(description)) as OpenApi,
		facts: Object.entries(JSON.parse(await read(facts)) as Record<string, Facts>),
	};
}

async function read(source: string): Promise<string> {
	if (!source.startsWith('https://')) return await readFile(source, 'utf8');
	const response = await fetch(source);
	if (!response.ok) throw new Error(`${source} responded with ${response.status}`);
	return await response.text();
}
