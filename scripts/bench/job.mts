import { createRequire } from 'node:module';
import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Loads what was built, and n8n's own nodes, as n8n does. */
export const require = createRequire(import.meta.url);

/** How many records the job reads. */
export const records = 10_000;

/** The fields that it picks from each. */
export const names = [
	...['id', 'name', 'toplevel_id', 'toplevel_name', 'inactive'],
	...['colour', 'main_site_id', 'main_site_name', 'website', 'notes'],
];
