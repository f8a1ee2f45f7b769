import type { Field } from './field';

/** A field of an output item, for the preview that n8n shows before the first run. */
export interface OutputField {
	id: string;
	/** Left out where Halo's OpenAPI knows it, or the name tells: the build finds it out. */
	type?: Exclude<Field['type'], 'options'>;
	/** Null where Halo leaves the field out. */
	nullable?: true;
}
