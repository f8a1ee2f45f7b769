import { parseArgs } from 'node:util';
import { start, type Mode } from './index.mts';
import { readModes } from './modes.mts';

/** `npx tsx sandbox/halo/main.mts --port 5690 --clients 717`: a Halo to point any client at. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '5690' },
			host: { type: 'string', default: '127.0.0.1' },
			clients: { type: 'string', default: '40' },
			agents: { type: 'string', default: '0' },
			teams: { type: 'string', default: '0' },
			categories: { type: 'string', default: '0' },
			'ticket-fields': { type: 'string', default: '0' },
			mode: { type: 'string', default: 'hosted' },
			modes: { type: 'string', default: '' },
			'link-life': { type: 'string', default: '240' },
			'sub-path': { type: 'string', default: '' },
			tls: { type: 'boolean', default: false },
			latency: { type: 'string', default: '0' },
			'page-cap': { type: 'string', default: '100' },
			'token-life': { type: 'string', default: '3600' },
			'bare-paths': { type: 'boolean', default: false },
		},
	});
	const halo = await start({
		port: Number(values.port),
		host: values.host,
		clients: Number(values.clients),
		agents: Number(values.agents),
		teams: Number(values.teams),
		categories: Number(values.categories),
		ticketFields: Number(values['ticket-fields']),
		mode: values.mode as Mode,
		modes: readModes(values.modes),
		linkLifeSeconds: Number(values['link-life']),
		subPath: values['sub-path'],
		tls: values.tls,
		latency: Number(values.latency),
		pageCap: Number(values['page-cap']),
		tokenLifeSeconds: Number(values['token-life']),
		bareResourcePaths: values['bare-paths'],
	});
	const { tenant, clientId, clientSecret, scope } = halo.credentials;
	process.stdout.write(
		[
			`Halo URL              ${halo.url}`,
			`Resource server       ${halo.api}`,
			`Authorisation server  ${halo.auth}`,
			`Tenant                ${tenant || '(none)'}`,
			`Client ID             ${clientId}`,
			`Client Secret         ${clientSecret}`,
			`Scope                 ${scope}`,
			'Ctrl+C ends it.',
			'',
		].join('\n'),
	);
	process.once('SIGINT', () => void halo.close());
	process.once('SIGTERM', () => void halo.close());
}

// A wrong flag or a port in use is said in one sentence: the stack would only hide it.
main().catch((error: Error) => {
	console.error(error.message);
	process.exit(1);
});
