import { readLongList } from '../support/longList.mts';

test('200 MB of tickets are read with 140 MB of memory, since only output fields are kept', async () => {
	await expect(readLongList(10_000, 20, 140)).resolves.toMatchObject({ items: 10_000 });
});
