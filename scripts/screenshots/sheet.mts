import type { Page } from '@playwright/test';

export interface Picture {
	name: string;
	png: Buffer;
}

const width = 300;
const columns = 4;

/** One small picture with all of these, each under its name, as WebP. */
export async function contactSheet(
	page: Page,
	title: string,
	pictures: Picture[],
): Promise<Buffer> {
	await page.setContent(htmlOf(title, pictures));
	await page.waitForFunction('[...document.images].every((image) => image.complete)');
	const { x, y, width, height } = (await page.locator('main').boundingBox())!;
	const devtools = await page.context().newCDPSession(page);
	const { data } = await devtools.send('Page.captureScreenshot', {
		format: 'webp',
		quality: 55,
		clip: { x, y, width, height, scale: 1 },
		captureBeyondViewport: true,
	});
	await devtools.detach();
	return Buffer.from(data, 'base64');
}

function htmlOf(title: string, pictures: Picture[]): string {
	const figures = pictures.map(({ name, png }) => {
		const source = `data:image/png;base64,${png.toString('base64')}`;
		return `<figure><figcaption>${title} > ${name}</figcaption><img src="${source}"></figure>`;
	});
	return `<!doctype html><style>
		body { margin: 0; font: 13px sans-serif; }
		main { display: inline-flex; flex-wrap: wrap; align-items: start; gap: 12px; padding: 12px;
			max-width: ${columns * (width + 14)}px; background: #ddd; }
		figure { margin: 0; width: ${width}px; background: white; }
		figcaption { padding: 4px 8px; background: #333; color: white; }
		img { width: 100%; display: block; }
	</style><main>${figures.join('')}</main>`;
}
