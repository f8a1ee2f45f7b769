import { readExamples } from '../../sandbox/n8n/prepare/examples.mts';
import type { HaloWitness } from './support/halo.mts';
import { expect, test } from './support/test.mts';

/** What an example leaves behind in Halo, for those that change something. */
const traces: Record<string, (halo: HaloWitness) => Promise<void>> = {
	"Halo example: a ticket's life": async (halo) => {
		const { tickets } = await halo.get<{ tickets: object[] }>('/Tickets?deleted=true');
		expect(tickets).toContainEqual(
			expect.objectContaining({ summary: expect.stringContaining('Printer at'), status_id: 9 }),
		);
	},
};

const examples = readExamples();

test('what the examples leave behind is looked at', () => {
	const names = examples.map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining(Object.keys(traces)));
});

for (const { id, name } of examples) {
	test(`the example "${name}" runs green`, async ({ editor, halo }) => {
		await editor.openWorkflow(id);
		await editor.executeWorkflow();
		await traces[name]?.(halo);
	});
}
