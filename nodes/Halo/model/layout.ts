import type { Field } from './field';

/** What the chosen type of a record makes of its form. */
export interface FormLayout {
	/** Ids of the type's fields, in its order: they come first in the form. */
	order: string[];
	/** Ids of the fields that Halo wants filled. */
	required: string[];
	/** What the type calls the fields that it requires, by their ids. */
	labels?: Record<string, string>;
	/** Fields that only records of this type have. */
	fields: Field[];
}
