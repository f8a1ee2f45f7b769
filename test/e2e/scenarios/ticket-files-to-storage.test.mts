import { pdf } from '../../../sandbox/halo/calls/pdf.mts';
import { hashOf } from '../support/bytes.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('ticket-files-to-storage', async ({ run, halo, witness, elsewhere }) => {
	elsewhere.answer('PUT https://storage.example.com/*', { status: 201 });
	elsewhere.answer('POST https://llm.example.com/*', {
		json: { choices: [{ message: { content: 'Twelve laptops are on offer.' } }] },
	});
	const quote = pdf('Quote for twelve laptops');
	await witness.post('/Attachment', [
		{ ticket_id: 1, filename: 'Quote & terms.pdf', data_base64: quote.toString('base64') },
	]);

	const outcome = await run();

	// byte for byte, with the name and the type that make it open
	const files = outcome.json('Download File');
	expect(files).toMatchObject([
		{ fileName: 'printer-photo.txt', mimeType: 'text/plain' },
		{ fileName: 'Quote & terms.pdf', mimeType: 'application/pdf', fileSize: quote.length },
	]);
	expect(hashOf(await outcome.bytes('Download File', 'data', 1))).toBe(hashOf(quote));

	const stored = elsewhere.to('https://storage.example.com/tickets/1/');
	expect(stored.map(({ url }) => url.split('/').at(-1))).toEqual([
		`${files[0].attachment_id}-printer-photo.txt`,
		`${files[1].attachment_id}-Quote%20%26%20terms.pdf`,
	]);
	expect(stored[1].body).toBe(quote.toString());

	// n8n opens it and reads what is in it
	expect(outcome.json('Text of PDF')).toMatchObject([{ numpages: 1 }]);
	const [{ body }] = elsewhere.to('https://llm.example.com');
	expect(JSON.stringify(body)).toContain('Quote for twelve laptops');

	const note = halo
		.records('Actions')
		.filter(({ ticket_id }) => ticket_id === 1)
		.at(-1);
	expect(note).toMatchObject({ hiddenfromuser: true });
	expect(String(note?.note)).toContain('Twelve laptops are on offer.');
});
