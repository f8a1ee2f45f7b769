/** Filters whose name is not the name of the field that they filter by: filter -> field. */
export const mapped: Record<string, Record<string, string>> = {
	Tickets: {
		requesttype_id: 'tickettype_id',
		requesttype: 'tickettype_id',
		ticketids: 'id',
		searchthisticketid: 'id',
		category_1: 'categoryid_1',
		category_2: 'categoryid_2',
		category_3: 'categoryid_3',
		category_4: 'categoryid_4',
		search_id: 'id',
		username: 'user_name',
		team_name: 'team',
		ticketcontract_id: 'contract_id',
		billingcontractid: 'contract_id',
	},
	Actions: { actoutcome: 'outcome', actoutcomenum: 'outcome_id' },
	Asset: { assettype: 'assettype_id', assetgroups: 'assetgroup_id', assets: 'id' },
	Category: { category_type: 'type_id' },
	ClientContract: { device_id: 'asset_id' },
	Feed: {
		related_client_id: 'client_id',
		related_site_id: 'site_id',
		related_user_id: 'user_id',
		related_asset_id: 'asset_id',
		one_agent_id: 'agent_id',
		one_user_id: 'user_id',
	},
	Field: { type_id: 'typeinfo_id' },
	Invoice: {
		sent_status: 'emailstatus',
		client_ids: 'client_id',
		paymentstatuses: 'paymentstatus',
	},
	SoftwareLicence: { licence_type: 'type' },
	Team: { ids: 'id' },
	TicketApproval: { action_number: 'actionnumber' },
	WebhookEvent: { integrationmethod_id: 'integration_method_id' },
};
/** Opportunities and projects are tickets too. */
mapped.Opportunities = mapped.Projects = mapped.Tickets;
mapped.RecurringInvoice = mapped.Invoice;
