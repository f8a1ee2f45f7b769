/**
 * Which number in `usage` and `typeid` of FieldInfo means which kind of record. Halo publishes no
 * list: THIS TABLE IS THE SANDBOX'S OWN INFERENCE, a client must not take it for a fact about Halo.
 */
export const fieldEntities: Record<string, number> = {
	Tickets: 1,
	Client: 2,
	Site: 3,
	Users: 4,
	Asset: 5,
	ClientContract: 6,
	Item: 7,
	Invoice: 8,
	KBArticle: 9,
	Agent: 10,
	Appointment: 11,
	Report: 12,
	Actions: 13,
	Supplier: 14,
	Quotation: 15,
	SalesOrder: 16,
	PurchaseOrder: 17,
	CRMNote: 18,
	Opportunities: 1,
	Projects: 1,
	RecurringInvoice: 8,
};

/**
 * The `type` of a custom field (docs/halo/custom-fields.md#numbers). Seven, a table, is documented; the
 * others are the sandbox's inference from the order in Halo's own field screen.
 */
export const fieldTypes = {
	text: 0,
	memo: 1,
	singleSelect: 2,
	multiSelect: 3,
	date: 4,
	time: 5,
	checkbox: 6,
	table: 7,
} as const;

/** The `inputtype` of a text field (inference): what may be typed into it. */
export const inputTypes = {
	anything: 0,
	integer: 1,
	money: 2,
	alphanumeric: 3,
	decimal: 4,
	url: 5,
};

/**
 * What `technew`, `techdetail`, `endusernew`, `enduserdetail` and `techaction` of a ticket type's field
 * say. Halo publishes no meaning of these numbers: they are the choices of its field screen as one public
 * program reads them.
 */
export const fieldUse = {
	hidden: 0,
	visible: 1,
	warnIfEmpty: 2,
	mandatory: 3,
	readOnly: 4,
} as const;
