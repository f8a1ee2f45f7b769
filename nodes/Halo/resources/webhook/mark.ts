import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** What distinguishes our webhooks in Halo from others, and from those of a copy of the workflow on another n8n. */
export interface Owner {
	workflowId: string;
	workflowName: string;
	nodeId: string;
	/** The address that Halo calls. */
	url: string;
	/** Whether it is only for "Listen for test event". */
	isTest: boolean;
}

/** The maximum length of Halo's names is 255 characters (our choice; no source says). */
const LONGEST_NAME = 60;

/**
 * The name of a webhook and of its notifications in Halo. Its beginning is for people; the end is the mark. Halo
 * requires unique names, and a copy of the workflow elsewhere has the same IDs, so the address is part of the mark.
 */
export function nameFor(owner: Owner, part = 'Webhook'): string {
	const workflow = owner.workflowName.trim().slice(0, LONGEST_NAME) || 'Workflow';
	return `n8n: ${workflow}, ${part} ${markOf(owner)}`;
}

/** The mark at the end of the names of one trigger. */
export function markOf({ workflowId, nodeId, url, isTest }: Owner): string {
	const place = createHash('sha256').update(url).digest('hex').slice(0, 8);
	return `[n8n${isTest ? '-test' : ''} ${workflowId} ${nodeId} ${place}]`;
}

/** Whether a webhook or notification in Halo belongs to a published trigger. */
export const hasMark = ({ name }: IDataObject): boolean => MARK.test(String(name ?? ''));

const MARK = /\[n8n [^[\]]+\]$/;
