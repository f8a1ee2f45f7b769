import type { Answer, Row } from '../types.mts';
import type { Call } from '../world.mts';
import * as actions from './actions.mts';
import * as approvals from './approvals.mts';
import * as calendar from './calendar.mts';
import * as clients from './clients.mts';
import * as money from './money.mts';
import * as others from './others.mts';
import * as refused from './refused.mts';
import * as tickets from './tickets.mts';
import { timesheetEvent } from './timesheetEvents.mts';

/** What a write does beyond storing the record. */
export interface Hook {
	/** Answers the whole request in another way. */
	instead?: (call: Call, elements: Row[]) => Answer | undefined;
	/** Completes a record before it is stored, or refuses it. */
	before?: (call: Call, draft: Row, sent: Row, existing?: Row) => Row;
	/** Completes the record that the response shows. */
	shown?: (row: Row, sent: Row) => Row;
	/** Changes other records afterwards. */
	after?: (call: Call, stored: Row, sent: Row, existing?: Row) => void;
}

/** Resources whose writes do more than store. */
export const hooks: Record<string, Hook> = {
	Actions: actions.action,
	Appointment: calendar.appointment,
	Attachment: others.attachment,
	Certificate: refused.certificate,
	Client: clients.client,
	CRMNote: others.crmNote,
	CustomTable: others.customTable,
	CustomIntegration: others.customIntegration,
	FieldInfo: refused.customField,
	Invoice: money.invoice,
	InvoicePayment: money.payment,
	ItemStock: refused.itemStock,
	Notification: others.notification,
	Opportunities: tickets.opportunity,
	Projects: tickets.project,
	Report: others.report,
	SLA: refused.sla,
	Site: clients.site,
	TicketApproval: approvals.approval,
	Tickets: tickets.ticket,
	TimesheetEvent: timesheetEvent,
	ToDo: others.toDo,
	Users: clients.user,
	Webhook: others.webhook,
	Workday: refused.workday,
};
