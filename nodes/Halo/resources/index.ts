import type { Resource } from '../shared/types';
import { action } from './action';
import { agent } from './agent';
import { asset } from './asset';
import { assetType } from './assetType';
import { cannedText } from './cannedText';
import { category } from './category';
import { client } from './client';
import { contract } from './contract';
import { customMethod } from './customMethod';
import { distributionList } from './distributionList';
import { feedback } from './feedback';
import { knowledgeBaseArticle } from './knowledgeBaseArticle';
import { opportunity } from './opportunity';
import { outcome } from './outcome';
import { priority } from './priority';
import { project } from './project';
import { report } from './report';
import { site } from './site';
import { sla } from './sla';
import { status } from './status';
import { supplier } from './supplier';
import { tag } from './tag';
import { team } from './team';
import { ticket } from './ticket';
import { ticketType } from './ticketType';
import { toDo } from './toDo';
import { topLevel } from './topLevel';
import { user } from './user';
import { view } from './view';
import { webhook } from './webhook';
import { workday } from './workday';

/** Everything that the node knows of Halo, in the order of the picker. */
export const resources: Resource[] = [
	action,
	agent,
	asset,
	assetType,
	cannedText,
	category,
	client,
	contract,
	customMethod,
	distributionList,
	feedback,
	knowledgeBaseArticle,
	opportunity,
	outcome,
	priority,
	project,
	report,
	site,
	sla,
	status,
	supplier,
	tag,
	team,
	ticket,
	ticketType,
	toDo,
	topLevel,
	user,
	view,
	webhook,
	workday,
];
