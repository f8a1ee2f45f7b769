import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const host = '127.0.0.1';
const issueTypes = [
	{ id: '10001', name: 'Bug' },
	{ id: '10002', name: 'Task' },
];
const project = { id: '10000', key: 'OPS', name: 'Operations', issueTypes };
const priorities = [{ id: '3', name: 'Medium' }];
const user = { accountId: '1', displayName: 'Ada', accountType: 'atlassian', active: true };

/** What n8n's Jira node asks while a person fills an issue, by the end of the path. */
const answers: Record<string, object> = {
	'/project/search': { values: [project], isLast: true, total: 1 },
	[`/project/${project.id}`]: project,
	'/priority': priorities,
	'/users/search': [user],
	'/myself': user,
};

/** Just enough of Jira for the form of an issue, as slow as it is told to be. */
export async function startJira(latency: number) {
	const server = createServer(async ({ url = '' }, response) => {
		await wait(latency);
		const { pathname } = new URL(url, `http://${host}`);
		const known = Object.keys(answers).find((path) => pathname.endsWith(path));
		response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
		response.end(JSON.stringify(known ? answers[known] : {}));
	});
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://${host}:${port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
