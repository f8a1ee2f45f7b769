import { readExample } from './prepare/examples.mts';
import { triggeredExample } from './prepare/triggers.mts';
import type { Sandbox, StartOptions } from './index.mts';

/** Said before anything is done on a system where nobody has tried it; empty on Linux. */
export const untriedPlatform =
	process.platform === 'linux'
		? ''
		: 'This has been tried on Linux only. It should work here as well, but nobody has seen it do so.';

/** Examples that run at once, by their files' names: reading, writing, and finding what is there already. */
export const firstExamples = ['open-tickets', 'ticket-life', 'alert-to-ticket'];

/** What is running, how to get in, and what to do first. */
export function greeting(sandbox: Sandbox, wanted: StartOptions['ports']): string {
	const { editorUrl, owner, access, loggedIn } = sandbox;
	const moved = [
		...(portOf(editorUrl) === wanted.n8n
			? []
			: [`Port ${wanted.n8n} is taken, so n8n has the next free one.`]),
		...(portOf(access.url) === wanted.halo
			? []
			: [`Port ${wanted.halo} is taken, so Halo has the next free one.`]),
	];
	const account = loggedIn
		? `${owner.email}   ${owner.password}`
		: 'the e-mail and password that you have set in n8n (examples were not checked)';
	const [, , logsTicket] = firstExamples;
	const tryFirst = [
		'Open one of these workflows, press Execute workflow, and look at each node:',
		...firstExamples.map((file) => `  ${readExample(file).name}`),
		'Those whose names end in "(needs other services)" run only once you have set these up.',
		'',
		`Halo starts this one whenever a ticket is logged:  ${readExample(triggeredExample).name}`,
		`To see it, run ${readExample(logsTicket).name},`,
		'then look at its Executions tab. What Halo has called is listed here:',
		`  ${access.url}/deliveries`,
	];

	return `
  n8n      ${editorUrl}
  Log in   ${account}
  Halo     ${access.url}   a sandbox with invented records, fresh at every start
  Client ID      ${access.clientId}
  Client Secret  ${access.clientSecret}
                 Both are in the credential "Sandbox Halo" already.

  ${[...moved, ...tryFirst].join('\n  ')}
  Your own Halo: in n8n, Credentials > Create credential > Halo API.

  Ctrl+C ends everything. Your workflows and credentials stay in .data/.
`;
}

const portOf = (url: string) => Number(new URL(url).port);
