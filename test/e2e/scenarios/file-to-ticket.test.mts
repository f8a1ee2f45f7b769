import { hashOf, manyBytes, megabytes } from '../support/bytes.mts';
import { chain, haloNode } from '../support/chain.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('file-to-ticket', async ({ run, halo, elsewhere, save }) => {
	const files = {
		'small.pdf': Buffer.from('%PDF-1.4 \u0000\u00ff'),
		'big.bin': manyBytes(megabytes(20)),
	};
	for (const [name, bytes] of Object.entries(files)) {
		elsewhere.answer(`GET https://files.example.com/${name}`, { bytes });
	}
	const asked = Object.keys(files).map((name, at) => ({
		url: elsewhere.redirect(`https://files.example.com/${name}`),
		ticket: at + 1,
	}));
	const outcome = await run({ pinned: { 'File and Ticket': asked } });
	expect(outcome.json('Attach to Ticket')).toMatchObject([
		{ filename: 'small.pdf', ticket_id: 1 },
		{ filename: 'big.bin', ticket_id: 2 },
	]);

	// What a colleague then downloads is what was there.
	for (const [name, bytes] of Object.entries(files)) {
		const stored = halo.records('Attachment').find(({ filename }) => filename === name);
		const attachmentId = { __rl: true, mode: 'id', value: stored?.id };
		const download = haloNode('Download', 'attachment', 'download', { attachmentId });
		const back = await (await save(chain('Downloads', download))).run();
		expect(hashOf(await back.bytes('Download'))).toBe(hashOf(bytes));
		expect(back.items('Download')[0].binary?.data.fileName).toBe(name);
	}
});
