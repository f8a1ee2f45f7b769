/** Takes a picture of each form in a real n8n: `npm run screenshots`, or `-- ticket site` for some. */
import { chromium, selectors, type Page } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAll } from '../sandbox/n8n/index.mts';
import { paths } from '../sandbox/n8n/paths.mts';
import { sandboxCredential } from '../sandbox/n8n/prepare/credential.mts';
import { onScreen } from '../sandbox/n8n/progress.mts';
import { findBrowser } from '../test/e2e/support/browser.mts';
import { logIn } from '../test/e2e/support/logIn.mts';
import { credentialTypes, pictureCredentials } from './screenshots/credentials.mts';
import { allForms, type Forms } from './screenshots/forms.mts';
import { pageOf, type Sheet } from './screenshots/page.mts';
import { Photographer } from './screenshots/photographer.mts';
import { contactSheet, type Picture } from './screenshots/sheet.mts';

const pictures = path.join(paths.data, 'screenshots', 'forms');
const sheets = path.join(paths.root, 'docs', 'screenshots', 'forms');
const wanted = process.argv.slice(2);
const credentials: Sheet = {
	file: 'credentials',
	title: 'Credentials',
	count: credentialTypes.length,
};

const folder = mkdtempSync(path.join(tmpdir(), 'halo-screenshots-'));
const ports = { n8n: 5878, halo: 5890 };
const { editorUrl, owner, access, rest, close } = await startAll({
	folder,
	ports,
	report: onScreen,
});
const browser = await chromium.launch({
	executablePath: findBrowser(),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
	],
});
try {
	// High enough for the longest form.
	const viewport = { width: 1440, height: 1800 };
	const context = await browser.newContext({ viewport });
	selectors.setTestIdAttribute('data-test-id');
	const page = await context.newPage();
	const photographer = new Photographer(page, editorUrl);
	const table = await browser.newPage();
	const all = allForms(await sandboxCredential(rest, access));
	const chosen = all.filter(({ file }) => wanted.length === 0 || wanted.includes(file));
	const saved = [];
	for (const forms of chosen) saved.push({ ...forms, id: await save(forms) });
	await logIn(page, { editorUrl, owner, access, session: rest.session() });
	mkdirSync(sheets, { recursive: true });
	for (const forms of saved) {
		await keep(table, forms, await pictureAll(forms, photographer));
	}
	if (wanted.length === 0 || wanted.includes(credentials.file)) {
		await keep(table, credentials, await pictureCredentials(page, editorUrl, rest));
	}
	const sheetsOfNodes = all.map(({ file, title, nodes }) => ({ file, title, count: nodes.length }));
	const pictured = [...sheetsOfNodes, credentials].filter(({ file }) =>
		existsSync(path.join(sheets, `${file}.webp`)),
	);
	writeFileSync(path.join(paths.root, 'docs', 'forms.md'), pageOf(pictured));
} finally {
	await browser.close();
	await close();
	rmSync(folder, { recursive: true, force: true });
}

/** Puts the pictures onto their sheet. */
async function keep(
	table: Page,
	{ title, file }: Pick<Sheet, 'title' | 'file'>,
	taken: Picture[],
): Promise<void> {
	writeFileSync(path.join(sheets, `${file}.webp`), await contactSheet(table, title, taken));
	console.log(`${title}: ${taken.length}`);
}

/** A workflow with a node for each form, side by side; gives its ID. */
async function save({ title, nodes }: Forms): Promise<string> {
	const placed = nodes.map((node, index) => ({
		...node,
		position: [(index % 4) * 260, Math.floor(index / 4) * 200],
	}));
	const workflow = { name: title, settings: {}, connections: {}, nodes: placed };
	return (await rest.post<{ id: string }>('/workflows', workflow)).id;
}

async function pictureAll(
	{ id, file, nodes }: Forms & { id: string },
	by: Photographer,
): Promise<Picture[]> {
	await by.openWorkflow(id);
	const own = path.join(pictures, file);
	mkdirSync(own, { recursive: true });
	const taken: Picture[] = [];
	for (const { name } of nodes) {
		const png = await by.take(name);
		writeFileSync(path.join(own, `${name}.png`), png);
		taken.push({ name, png });
	}
	return taken;
}
