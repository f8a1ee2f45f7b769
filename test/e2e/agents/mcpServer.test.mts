import type { WorkflowNode } from '../../../sandbox/n8n/prepare/examples.mts';
import { haloTool, locatorByModel, placed } from '../support/agent.mts';
import { connectMcp, textOf } from '../support/mcp.mts';
import { expect, test } from '../support/world.mts';

/** n8n's MCP Server Trigger with Halo tools, called by the MCP SDK's own client. */

const trigger: WorkflowNode & { webhookId: string } = {
	name: 'MCP',
	type: '@n8n/n8n-nodes-langchain.mcpTrigger',
	typeVersion: 2,
	parameters: { authentication: 'bearerAuth', path: 'halo-tools' },
	webhookId: '0d3c6b39-7f5e-4f0e-9a41-2b8a5c1f7e10',
	credentials: { httpBearerAuth: { id: '', name: '' } },
};
const ticketId = locatorByModel('Ticket_ID');
const tools = [
	haloTool('Get Ticket', 'ticket', 'get', { ticketId }),
	haloTool('Delete Ticket', 'ticket', 'delete', { ticketId }),
];
const toMcp = { ai_tool: [[{ node: 'MCP', type: 'ai_tool', index: 0 }]] };
const server = {
	name: 'Halo MCP server',
	nodes: placed([trigger, ...tools]),
	connections: Object.fromEntries(tools.map(({ name }) => [name, toMcp])),
};

test('an MCP client lists the tools, reads, and changes nothing', async ({ world }) => {
	const { halo, save, mcpUrl } = world;
	const workflow = await save(server);
	await workflow.switchOn();
	const url = mcpUrl('halo-tools');
	await expect(connectMcp(url, 'wrong')).rejects.toThrow();

	const client = await connectMcp(url, 'made-up');
	const { tools: listed } = await client.listTools();
	expect(listed.map(({ name }) => name).sort()).toEqual(['Delete_Ticket', 'Get_Ticket']);
	const read = await client.callTool({ name: 'Get_Ticket', arguments: { Ticket_ID: '1' } });
	expect(textOf(read)).toContain('New starter on Monday');

	await client.callTool({ name: 'Delete_Ticket', arguments: { Ticket_ID: '1' } });
	expect(halo.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
	expect(halo.records('Tickets').some(({ id }) => id === 1)).toBe(true);
	await client.close();
});
