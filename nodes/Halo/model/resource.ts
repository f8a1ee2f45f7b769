import type { INodeType } from 'n8n-workflow';
import type { Operation } from './operation';
import type { RecordDefinition } from './record';

/** One entry of the Resource picker. The picker, the dispatch, the tests and the docs read only this. */
export interface Resource {
	/** Singular, Title Case, as on Halo's screens. */
	name: string;
	/** Saved in workflows: camelCase, never changes. */
	value: string;
	/** In the order of the picker: alphabetical by label. */
	operations: Operation[];
	/** Operations that saved workflows may have and that were removed, each with what to do instead. */
	removed?: Record<string, string>;
	/** Set if the resource is a record type with lists and dropdowns. */
	record?: RecordDefinition;
	/** The parameter in which a person chooses the record type, if the form is for any type. */
	typeChosenIn?: string;
	/**
	 * If the person chooses the record type in the form: the definition for a value of `recordType`; undefined if
	 * unknown.
	 */
	recordOf?(recordType: string): Promise<RecordDefinition | undefined>;
	/** Additional searches for its locators, besides that of its record. */
	listSearch?: NonNullable<INodeType['methods']>['listSearch'];
	/** Additional lists for its dropdowns. */
	loadOptions?: NonNullable<INodeType['methods']>['loadOptions'];
	/** The methods that fill its own mappers. */
	resourceMapping?: NonNullable<INodeType['methods']>['resourceMapping'];
}
