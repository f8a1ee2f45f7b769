import type { Field } from './field';

/** A field of an output item, for the preview that n8n shows before the first run. */
export interface OutputField {
	id: string;
	/** Left out if Halo's OpenAPI or the name shows it: the build finds it out. */
	type?: Exclude<Field['type'], 'options'>;
	/** Null where Halo leaves the field out. */
	nullable?: true;
}
