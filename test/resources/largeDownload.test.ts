import { largeDownload } from '../support/largeDownload.mts';

// `npx tsx scripts/bench/download.mts` downloads 400 MB
test('200 MB are written to disk with less than 150 MB of additional memory', async () => {
	const { size, onDisk, added } = await largeDownload(200);
	expect({ size, onDisk }).toEqual({ size: 200, onDisk: true });
	expect(added).toBeLessThan(150);
});
