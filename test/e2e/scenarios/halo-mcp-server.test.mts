import { connectMcp, textOf } from '../support/mcp.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('halo-mcp-server', async ({ workflow, mcpUrl, halo }) => {
	await workflow.switchOn();
	await expect(connectMcp(mcpUrl('halo'), 'wrong')).rejects.toThrow();
	const client = await connectMcp(mcpUrl('halo'), 'made-up');
	const { tools } = await client.listTools();
	expect(tools.map(({ name }) => name).sort()).toEqual([
		'Add_Private_Note',
		'Find_Clients',
		'Find_Tickets',
		'Read_Ticket',
		'Search_Knowledge_Base',
	]);
	const call = async (name: string, args: Record<string, unknown>) =>
		textOf(await client.callTool({ name, arguments: args }));

	const none = { Search: '', Only_Open: false, Status: '', Agent: '' };
	const list = await call('Find_Tickets', { ...none, Client: 'Ashford Hotels' });
	expect(list).toContain('Ashford Hotels');
	expect(list).not.toContain('Harbour');
	expect(await call('Read_Ticket', { Ticket_ID: '#1' })).toContain('New starter on Monday');
	expect(await call('Find_Clients', { Search: 'Ashford' })).toContain('Ashford Hotels');
	expect(await call('Find_Tickets', { ...none, Client: 'Ashford' })).toContain('Ashford Hotels');
	expect(await call('Search_Knowledge_Base', { Search: 'no such thing' })).toContain('"count":0');

	await call('Add_Private_Note', { Ticket_ID: '1', Note: 'Seen by the assistant' });
	expect(halo.records('Actions').at(-1)).toMatchObject({
		ticket_id: 1,
		note: 'Seen by the assistant',
		hiddenfromuser: true,
	});
	await client.close();
});
