import { hashOf, manyBytes, megabytes } from '../support/bytes.mts';
import { chain, download, haloNode } from '../support/chain.mts';
import { expect, test } from '../support/world.mts';

const pick = (value: string) => ({ __rl: true, mode: 'id', value });

test('a 20 MB file goes up to Halo and comes down again byte-identical', async ({ world }) => {
	const { halo, elsewhere } = world;
	const file = manyBytes(megabytes(20));
	elsewhere.answer('GET https://files.example.com/big.bin', { bytes: file });
	const workflow = await world.save(
		chain(
			'Up and down',
			download('Fetch', 'https://files.example.com/big.bin'),
			haloNode('Up', 'attachment', 'upload', { ticketId: pick('1') }),
			haloNode('Down', 'attachment', 'download', {
				attachmentId: pick('={{ $json.attachment_id }}'),
			}),
		),
	);

	const outcome = await workflow.run();

	const [{ attachment_id: id, filename }] = outcome.json('Up');
	expect(filename).toBe('big.bin');
	expect(outcome.json('Down')).toMatchObject([{ fileName: 'big.bin', fileSize: file.length }]);
	const stored = halo.store.files.get(Number(id));
	expect(hashOf(stored ?? Buffer.alloc(0))).toBe(hashOf(file));
	expect(hashOf(await outcome.bytes('Fetch'))).toBe(hashOf(file));
	expect(hashOf(await outcome.bytes('Down'))).toBe(hashOf(file));
});
