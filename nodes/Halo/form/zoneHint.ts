import type { NodeHint } from 'n8n-workflow';

/** The note that n8n shows beside a form with date and time fields: the fields themselves cannot show it. */
export const zoneHint: NodeHint = {
	message:
		"Times without an offset are in the workflow's time zone. The option <b>Time Zone</b> changes that.",
	type: 'info',
	location: 'outputPane',
	whenToDisplay: 'beforeExecution',
	displayCondition:
		'={{ [$parameter["fields"], $parameter["filters"]].some((form) => (form?.schema ?? []).some(({ id, type }) => type === "dateTime" && form.value?.[id])) }}',
};
