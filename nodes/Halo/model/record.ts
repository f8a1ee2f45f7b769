import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { RecordAddress } from './address';
import type { Changes } from './changes';
import type { Field, Lookup } from './field';
import type { Form } from './form';
import type { Id, IdKind } from './ids';
import type { FormLayout } from './layout';
import type { OutputField } from './output';
import type { Run } from './run';

/** A long list beside the mapper: another record that this one points to. */
export interface Reference {
	/** The record type pointed to. */
	to: RecordKind;
	/** The locator's parameter; `<value>Id` of the record pointed to by default. */
	locator?: string;
	/** The locator's label; the name of the record pointed to by default. */
	label?: string;
	/** The property to write; left out where the pointer cannot be set. */
	field?: string;
	/** What to write when Halo wants more than the id under `field`. */
	write?(id: number | string): IDataObject;
	/** The list parameter; left out where lists cannot be narrowed by it. */
	filter?: string;
	/** What the record that is found fills in where the form leaves it open: `{ site_id: 'site_id' }`, ours from theirs. */
	fillsIn?: Record<string, string>;
	/**
	 * The record to take instead when an expression gives a name that no active record has; undefined for none.
	 * @param leftOut the record that has the name, and that lists leave out
	 */
	fallback?(run: Run, leftOut?: IDataObject): Promise<IDataObject | undefined>;
	required?: true;
	/** Properties that do as well as a required pointer. */
	orElse?: string[];
	/** Nearly every form needs it: it is visible above the fields although it may stay empty. The others can be added. */
	alwaysShown?: true;
}

/** What a locator needs to know of the records it points to. */
export interface RecordKind {
	/** Singular, Title Case: 'Ticket Type'. */
	name: string;
	/** camelCase singular: 'ticketType'. Its locator is `<value>Id`. */
	value: string;
	/** What ids are; 'number' by default. */
	idKind?: IdKind;
	/** The page of a record in Halo, to paste into a locator: a pattern whose first group is the ID, and an example. */
	page?: { pattern: string; example: string };
	/** What else a person knows it by: another way to fill its locator, such as By Email. */
	alternateKey?: { name: string; label: string; example: string };
}

/** Records that a list leaves out unless it is asked for them: those that are inactive. */
export interface LeftOut {
	/** The list parameters that ask for them. */
	query: IDataObject;
	/** The fields that are true in them, as far as Halo says it. */
	flags: string[];
	/** What they are, in the words of Halo's screens: 'inactive'. */
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
	/** What goes to Halo, where it is not the option's value as it is; undefined for nothing. */
	read?(run: Run, value: unknown): IDataObject[string] | undefined;
}

/** What makes one record type different from the others. Words are those of Halo's screens. */
export interface RecordDefinition extends RecordKind, RecordAddress {
	/** How a record reads in a list. */
	label(record: IDataObject): string;
	/** What a person may call it by beside `name` and what it is matched by: `title`. */
	nameKeys?: string[];
	/** The list parameter behind a locator's search box; left out where we search the rows ourselves. */
	search?: string;
	/** List parameters of a locator's search taken from the form: `{ client_id: 'clientId' }`. */
	searchWithin?: Record<string, string>;
	/** Halo lists it only within what `searchWithin` names, and refuses, or gives nothing, without. */
	requiresParent?: true;
	/** List parameters of which Halo needs one: without it the list fails, or takes too long. */
	listNeeds?: string[];
	/** What its lists leave out unless they are asked for it. A search before a write looks there, too. */
	leftOut?: LeftOut;
	/** Its records may have another number instead of `id`, such as the `seq` of an approval. */
	mayLackId?: true;
	/** What can be written, most important first. Empty for records that we only read. */
	fields: Field[];
	/** Other records this one points to, in the order in which a person fills a form. */
	references: Reference[];
	/** What lists can be narrowed by, most important first. */
	filters: Field[];
	/**
	 * The most useful fields, its number first, at most ten (tickets have more). The name of an ID that a short list has
	 * is added automatically. Empty where nobody knows any: then the whole record.
	 */
	simplified: string[];
	/** Long texts, left out of `simplified`, that an agent gets of a single record. */
	texts?: string[];
	/** Fields of `simplified` that an agent does without in lists, where every token counts as often as there are rows. */
	notInLists?: string[];
	/**
	 * What its number is called in the output, where it belongs to a ticket: `action_id`. As `id` it would be taken for
	 * the ticket's, and the next step would change another ticket.
	 */
	ownNumber?: string;
	/** Short lists that name IDs which no field, filter or pointer explains: `{ agent_id: agents }`. */
	names?: Record<string, Lookup>;
	/** Types of simplified fields that cannot be written and that neither the OpenAPI nor their name tells. */
	outputTypes?: Record<string, NonNullable<OutputField['type']>>;
	/**
	 * The `typeid` of `/FieldInfo` that lists this record's custom fields. 2 for clients is used by two public
	 * programs; 1, 3, 4 and 5 follow Halo's table numbers and are inferred. 'sample' where the number is not known: then
	 * the fields are those of the first record.
	 */
	customFieldsOf?: number | 'sample';
	/** The parent record, within which ids are unique: the ticket of an action. */
	parent?: Reference;
	/** The locators whose record decides the layout: the ticket type. */
	layoutDependsOn?: string[];
	/** What the chosen type adds to the form and requires in it. */
	layout?(form: Form): Promise<FormLayout | undefined>;
	/** The property that takes the values of the fields that a type adds, as a list of `{ id, value }`. */
	typeFields?: string;
	/** Adds to a new record what Halo refuses it without and the form leaves open. */
	completeNew?(run: Run, body: IDataObject): IDataObject;
	/** Adds to a change what has to go along with it: a ticket that moves to another client needs a site there. */
	completeChange?(run: Run, record: RecordAddress, id: Id, body: IDataObject): Promise<IDataObject>;
	/** What Halo is asked to do, or not to do, beside writing the record: switches among the options. */
	switches?: Switch[];
	/** Options of writes that the node itself reads. */
	writeOptions?: INodeProperties[];
	/**
	 * A text whose lines Halo's lists run together, the HTML that still has them, and the flag that a list needs to hold
	 * that HTML.
	 */
	linesFrom?: { text: string; html: string; flag: string };
	/** How the polling trigger recognizes what is new; left out where it cannot. */
	changes?: Changes;
	/** Its dates of the year 1900 are times of day, not Halo's way to say that there is no date. */
	timesOfDay?: true;
}
