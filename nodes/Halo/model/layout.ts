import type { Field } from './field';

/** How the chosen type of a record changes its form. */
export interface FormLayout {
	/** IDs of the type's fields, in its order: they come first in the form. */
	order: string[];
	/** IDs of the fields that Halo requires. */
	required: string[];
	/** The type's labels for the fields that it requires, by their IDs. */
	labels?: Record<string, string>;
	/** Fields that only records of this type have. */
	fields: Field[];
}
