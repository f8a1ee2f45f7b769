import { type CDPSession, expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** How long a node's form took to open, in milliseconds from the double-click on. */
export interface Opening {
	/** Until every parameter was there; of a mapper its frame, not the fields that n8n asks for. */
	shown: number;
	/** Until the fields of a mapper were there too. */
	complete: number;
	/** How long the page's thread was busy with it: other programs of the machine count little. */
	busy: number;
	/** What stood in the form in the end. */
	parameters: string[];
}

/** What the form consisted of, and since when. */
interface Look {
	at: number;
	parameters: string[];
}

const watch = readFileSync(new URL('./openingWatch.mjs', import.meta.url), 'utf8');
const quiet = 700;
const settled = `openingWatch.looks.length > 0 && performance.now() - openingWatch.changed > ${quiet}`;
/** n8n asks for the fields of a mapper when the rest is there already, which may take longer than the form must rest. */
const mapped = `openingWatch.looks.at(-1)?.parameters.some((name) => name.startsWith('in mapper: parameter-input'))`;

/**
 * Opens a node from the canvas, watches its form until nothing in it changes, and closes it.
 * @param isMapped whether the form has a mapper, whose fields are waited for
 */
export async function timeOpening(page: Page, node: string, isMapped: boolean): Promise<Opening> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.evaluate(watch);
	const before = await busyTime(devtools);
	await page.getByTestId('canvas-node').filter({ hasText: node }).dblclick();
	await page.waitForFunction(isMapped ? `${settled} && ${mapped}` : settled);
	const busy = (await busyTime(devtools)) - before;
	const looks = await page.evaluate<Look[]>('openingWatch.looks');
	await devtools.detach();
	await page.getByTestId('ndv-close-button').click();
	await expect(page.getByTestId('node-parameters')).toBeHidden();

	const { parameters } = looks[looks.length - 1];
	const outside = parameters.filter((name) => !name.startsWith('in mapper: '));
	const [shown, complete] = [outside, parameters].map((wanted) => firstWith(wanted, looks));
	return { shown, complete, busy, parameters };
}

async function busyTime(devtools: CDPSession): Promise<number> {
	const { metrics } = await devtools.send('Performance.getMetrics');
	return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

function firstWith(wanted: string[], looks: Look[]): number {
	const whole = looks.find(({ parameters }) => wanted.every((name) => parameters.includes(name)));
	return whole?.at ?? NaN;
}

/** The middle one of an odd number of figures. */
export function median(figures: number[]): number {
	return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
}
