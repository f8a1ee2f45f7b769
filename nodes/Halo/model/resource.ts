import type { INodeType } from 'n8n-workflow';
import type { Operation } from './operation';
import type { RecordDefinition } from './record';

/** One word in the Resource picker. The picker, the dispatch, the tests and the docs read only this. */
export interface Resource {
	/** Halo's screen word, singular, Title Case. */
	name: string;
	/** Saved in workflows: camelCase, never changes. */
	value: string;
	/** In the order of the picker: alphabetical by label. */
	operations: Operation[];
	/** Operations that workflows may have been saved with and that are gone, each with what to do instead. */
	removed?: Record<string, string>;
	/** Present when the resource is a record type with lists and dropdowns. */
	record?: RecordDefinition;
	/** The parameter in which a person chooses the type of record, where the form is that of any type. */
	typeChosenIn?: string;
	/** Where a person chooses the record type in the form: what `recordType` means; undefined for nothing known. */
	recordOf?(recordType: string): Promise<RecordDefinition | undefined>;
	/** Searches of its own for its locators, beside that of its record. */
	listSearch?: NonNullable<INodeType['methods']>['listSearch'];
	/** Lists for dropdowns of its own. */
	loadOptions?: NonNullable<INodeType['methods']>['loadOptions'];
	/** What fills mappers of its own. */
	resourceMapping?: NonNullable<INodeType['methods']>['resourceMapping'];
}
