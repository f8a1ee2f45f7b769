import type { Handler } from '../world.mts';
import { agentCalls } from './me.mts';
import { attachmentCalls } from './attachments.mts';
import { automationCalls } from './automation.mts';
import { discoveryCalls } from './discovery.mts';
import { financeCalls } from './finance.mts';
import { openApiCalls } from './openApi.mts';
import { reportCalls } from './reports.mts';
import { searchCalls } from './search.mts';
import { ticketCalls } from './tickets.mts';
import { ticketTypeCalls } from './ticketTypes.mts';
import { timesheetCalls } from './timesheets.mts';

/** Calls with a purpose of their own, by method and documented path. */
export const calls: Record<string, Handler> = {
	...agentCalls,
	...attachmentCalls,
	...automationCalls,
	...discoveryCalls,
	...financeCalls,
	...openApiCalls,
	...reportCalls,
	...searchCalls,
	...ticketCalls,
	...ticketTypeCalls,
	...timesheetCalls,
};
