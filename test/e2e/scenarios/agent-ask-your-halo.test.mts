import { expect, scenario } from '../support/scenario.mts';

scenario('agent-ask-your-halo', async ({ run, halo, model }) => {
	const ask = async (chatInput: string) => {
		const message = { sessionId: 'one', action: 'sendMessage', chatInput };
		const outcome = await run({ pinned: { Chat: [message] } });
		return outcome.json('Halo Agent');
	};
	const any = { Search: '', Only_Open: true, Status: '', Agent: '' };
	model.play(
		{ call: { Find_Tickets: { ...any, Client: 'Ashford Hotels' } } },
		{ when: 'Ashford Hotels', call: { Read_Ticket: { Ticket_ID: '#1' } } },
		{ when: 'New starter on Monday', say: 'It is about a new starter' },
	);
	expect(await ask('What is open at Ashford Hotels?')).toEqual([
		{ output: 'It is about a new starter' },
	]);
	model.play(
		{
			call: {
				Find_Clients: { Search: 'Ashford' },
				Find_Assets: { Client: 'Ashford Hotels', Search: '' },
			},
		},
		{ when: 'Ashford Hotels', say: 'These' },
	);
	expect(await ask('Which assets do they have?')).toEqual([{ output: 'These' }]);
	// the second question knows the first, and today's date is told
	const { user, system } = model.requests[3];
	expect(user).toContain('What is open at Ashford Hotels?');
	expect(system).toMatch(/Today is \d{4}-\d\d-\d\d/);
	const isWrite = ({ method, path }: { method: string; path: string }) =>
		method !== 'GET' && !path.endsWith('/token');
	expect(halo.requests.filter(isWrite)).toEqual([]);
});
