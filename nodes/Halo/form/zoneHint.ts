import type { NodeHint } from 'n8n-workflow';

/** What n8n shows beside a form, before it runs, in which a date and time is entered: a field of it could not say so. */
export const zoneHint: NodeHint = {
	message:
		"Times without an offset count in the workflow's time zone. The option <b>Time Zone</b> changes that.",
	type: 'info',
	location: 'outputPane',
	whenToDisplay: 'beforeExecution',
	displayCondition:
		'={{ [$parameter["fields"], $parameter["filters"]].some((form) => (form?.schema ?? []).some(({ id, type }) => type === "dateTime" && form.value?.[id])) }}',
};
