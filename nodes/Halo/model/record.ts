import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { RecordAddress } from './address';
import type { Changes } from './changes';
import type { Field, Lookup } from './field';
import type { Form } from './form';
import type { Id, IdKind } from './ids';
import type { FormLayout } from './layout';
import type { OutputField } from './output';
import type { Run } from './run';

/** A locator beside the mapper: another record that this one refers to. */
export interface Reference {
	/** The record type that it refers to. */
	to: RecordKind;
	/** The locator's parameter; `<value>Id` of that record type by default. */
	locator?: string;
	/** The locator's label; the name of that record type by default. */
	label?: string;
	/** The property to write; left out if the reference cannot be set. */
	field?: string;
	/** The value to write if Halo requires more than the ID under `field`. */
	write?(id: number | string): IDataObject;
	/** The list parameter; left out if lists cannot be filtered by it. */
	filter?: string;
	/**
	 * Properties that the chosen record fills in if the form leaves them open: `{ site_id: 'site_id' }`, ours from
	 * theirs.
	 */
	fillsIn?: Record<string, string>;
	/**
	 * The record to use instead if an expression returns a name that no active record has; undefined for none.
	 * @param leftOut the record with that name that lists leave out
	 */
	fallback?(run: Run, leftOut?: IDataObject): Promise<IDataObject | undefined>;
	required?: true;
	/** Properties that can replace a required reference. */
	orElse?: string[];
	/** Nearly every form needs it: it is visible above the fields although it is optional. The others can be added. */
	alwaysShown?: true;
}

/** What a locator needs to know about the record type it refers to. */
export interface RecordKind {
	/** Singular, Title Case: 'Ticket Type'. */
	name: string;
	/** camelCase singular: 'ticketType'. Its locator is `<value>Id`. */
	value: string;
	/** The type of the IDs; 'number' by default. */
	idKind?: IdKind;
	/** The page of a record in Halo, to paste into a locator: a pattern whose first group is the ID, and an example. */
	page?: { pattern: string; example: string };
	/** Another key that a person may know: another mode of its locator, such as By Email. */
	alternateKey?: { name: string; label: string; example: string };
}

/** Records that a list leaves out by default: those that are inactive. */
export interface LeftOut {
	/** The list parameters that include them. */
	query: IDataObject;
	/** The fields that are true in them, as far as Halo returns them. */
	flags: string[];
	/** Their state, in the words of Halo's screens: 'inactive'. */
	called: string;
}

/** A record type whose list finds one by its name. */
export interface NamedKind
	extends
		RecordKind,
		RecordAddress,
		Pick<RecordDefinition, 'label' | 'leftOut' | 'nameKeys' | 'search' | 'searchWithin'>,
		Partial<Pick<RecordDefinition, 'fields' | 'references'>> {}

/** A switch among the options of a write, and the property that carries it to Halo. */
export interface Switch {
	field: string;
	option: INodeProperties;
	/** The value for Halo, if it differs from the option's value; undefined for nothing. */
	read?(run: Run, value: unknown): IDataObject[string] | undefined;
}

/** The properties in which record types differ. Words are those of Halo's screens. */
export interface RecordDefinition extends RecordKind, RecordAddress {
	/** The label of a record in a list. */
	label(record: IDataObject): string;
	/** Names of a record in addition to `name` and its match fields: `title`. */
	nameKeys?: string[];
	/** The list parameter for a locator's search box; left out if the node searches the rows itself. */
	search?: string;
	/** List parameters of a locator's search taken from the form: `{ client_id: 'clientId' }`. */
	searchWithin?: Record<string, string>;
	/** Halo lists it only within what `searchWithin` names; otherwise it refuses, or returns nothing. */
	requiresParent?: true;
	/** List parameters of which Halo needs one: without it the list fails, or takes too long. */
	listNeeds?: string[];
	/** Records that its lists leave out by default. A search before a write includes them. */
	leftOut?: LeftOut;
	/** Its records may have another number instead of `id`, such as the `seq` of an approval. */
	mayLackId?: true;
	/** The fields that can be written, most important first. Empty for records that are only read. */
	fields: Field[];
	/** Other records that this one refers to, in the order in which a person fills in a form. */
	references: Reference[];
	/** The filters of its lists, most important first. */
	filters: Field[];
	/**
	 * The most useful fields, its number first, at most ten (tickets have more). The name for an ID in a short list is
	 * added automatically. Empty if none are known: then the whole record is output.
	 */
	simplified: string[];
	/** Long texts, left out of `simplified`, that an agent gets for a single record. */
	texts?: string[];
	/** Fields of `simplified` that an agent does not get in lists, where every token counts once per row. */
	notInLists?: string[];
	/**
	 * The name of its number in the output, if it belongs to a ticket: `action_id`. As `id` it could be mistaken for the
	 * ticket's, and the next step would change another ticket.
	 */
	ownNumber?: string;
	/** Short lists that name IDs which no field, filter or reference explains: `{ agent_id: agents }`. */
	names?: Record<string, Lookup>;
	/** Types of simplified fields that cannot be written and that neither the OpenAPI nor their name shows. */
	outputTypes?: Record<string, NonNullable<OutputField['type']>>;
	/**
	 * The `typeid` of `/FieldInfo` that lists this record's custom fields. 2 for clients is used by two public
	 * programs; 1, 3, 4 and 5 follow Halo's table numbers and are inferred. 'sample' where the number is not known: then
	 * the fields are those of the first record.
	 */
	customFieldsOf?: number | 'sample';
	/** The parent record, within which ids are unique: the ticket of an action. */
	parent?: Reference;
	/** The locators whose record determines the layout: the ticket type. */
	layoutDependsOn?: string[];
	/** The fields that the chosen type adds to the form or requires. */
	layout?(form: Form): Promise<FormLayout | undefined>;
	/** The property for the values of the fields that a type adds, as a list of `{ id, value }`. */
	typeFields?: string;
	/** Adds to a new record what Halo refuses it without and the form leaves open. */
	completeNew?(run: Run, body: IDataObject): IDataObject;
	/** Adds properties that a change requires: a ticket that moves to another client needs a site there. */
	completeChange?(run: Run, record: RecordAddress, id: Id, body: IDataObject): Promise<IDataObject>;
	/** Instructions to Halo when a record is written: switches among the options. */
	switches?: Switch[];
	/** Options of writes that the node itself reads. */
	writeOptions?: INodeProperties[];
	/**
	 * A text whose lines Halo's lists join, the HTML that still has them, and the flag that makes a list include that
	 * HTML.
	 */
	linesFrom?: { text: string; html: string; flag: string };
	/** How the polling trigger recognises what is new; left out if it cannot. */
	changes?: Changes;
	/** Its dates in the year 1900 are times of day, not Halo's way of showing that there is no date. */
	timesOfDay?: true;
}
