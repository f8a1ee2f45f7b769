import { byAlphabet } from '../form/wording';
import type { Resource } from '../model';
import { action } from './action';
import { agent } from './agent';
import { anyRecord } from '../anyRecord';
import { appointment } from './appointment';
import { approval } from './approval';
import { asset } from './asset';
import { assetType } from './assetType';
import { attachment } from './attachment';
import { cannedText } from './cannedText';
import { category } from './category';
import { client } from './client';
import { contract } from './contract';
import { credential } from './credential';
import { crmNote } from './crmNote';
import { customField } from './customField';
import { customMethod } from '../customMethod';
import { customTable } from './customTable';
import { distributionList } from './distributionList';
import { feedback } from './feedback';
import { invoice } from './invoice';
import { invoicePayment } from './invoicePayment';
import { item } from './item';
import { knowledgeBaseArticle } from './knowledgeBaseArticle';
import { lookup } from './lookup';
import { opportunity } from './opportunity';
import { outcome } from './outcome';
import { priority } from './priority';
import { project } from './project';
import { purchaseOrder } from './purchaseOrder';
import { quotation } from './quotation';
import { recurringInvoice } from './recurringInvoice';
import { report } from './report';
import { runbook } from './runbook';
import { salesOrder } from './salesOrder';
import { search } from './search';
import { service } from './service';
import { site } from './site';
import { sla } from './sla';
import { softwareLicence } from './softwareLicence';
import { status } from './status';
import { supplier } from './supplier';
import { tag } from './tag';
import { team } from './team';
import { ticket } from './ticket';
import { ticketType } from './ticketType';
import { timesheet } from './timesheet';
import { timesheetEvent } from './timesheetEvent';
import { toDo } from './toDo';
import { topLevel } from './topLevel';
import { user } from './user';
import { view } from './view';
import { webhook } from './webhook';
import { workday } from './workday';

/** The resources with their fields, filters and quirks. A new one is a file and an entry in this list. */
const guided: Resource[] = [
	action,
	agent,
	appointment,
	approval,
	asset,
	assetType,
	attachment,
	cannedText,
	category,
	client,
	contract,
	credential,
	crmNote,
	customField,
	customMethod,
	customTable,
	distributionList,
	feedback,
	invoice,
	invoicePayment,
	item,
	knowledgeBaseArticle,
	lookup,
	opportunity,
	outcome,
	priority,
	project,
	purchaseOrder,
	quotation,
	recurringInvoice,
	report,
	runbook,
	salesOrder,
	search,
	service,
	site,
	sla,
	softwareLicence,
	status,
	supplier,
	tag,
	team,
	ticket,
	ticketType,
	timesheet,
	timesheetEvent,
	toDo,
	topLevel,
	user,
	view,
	webhook,
	workday,
];

/** All resources, in the order of the picker. */
export const resources: Resource[] = [...guided, anyRecord(guided)].sort((a, b) =>
	byAlphabet(a.name, b.name),
);
