import { expect, scenario } from '../support/scenario.mts';

const address = 'https://wiki.example.com/api/articles';

interface Article {
	id: number;
	title: string;
	html: string;
	updated_at: string;
}

/** After what the workflow itself wrote just now. */
const later = () => new Date(Date.now() + 60_000).toISOString();

scenario('knowledge-base-sync', async ({ run, halo, elsewhere }) => {
	const html =
		'<h2 class="a">\u00c4rger &amp; "Quotes"</h2>\n<pre>  if (a &lt; b) {\n\t{{ x }}\n}</pre><img src="data:image/png;base64,AA=="/>';
	const wiki: Article[] = [
		{ id: 7, title: 'Only in the wiki', html, updated_at: '2026-05-01T10:00:00Z' },
		{ id: 8, title: 'Newer in Halo', html: '<p>old</p>', updated_at: '2026-05-01T10:00:00+02:00' },
		{ id: 9, title: 'Newer in the wiki', html: '<p>new</p>', updated_at: '2026-05-01T10:00:00Z' },
	];
	elsewhere.answer(`GET ${address}`, () => ({ json: wiki }));
	elsewhere.answer(`POST ${address}`, ({ body }) => {
		const article = {
			...(body as Article),
			id: wiki.length + 7,
			updated_at: '2026-06-01T00:00:00Z',
		};
		wiki.push(article);
		return { json: article };
	});
	elsewhere.answer(`PUT ${address}/*`, ({ url, body }) => ({
		json: Object.assign(wiki.find(({ id }) => url.endsWith(`/${id}`)) ?? {}, body),
	}));
	// Halo's dates are UTC and do not say so.
	halo.seed('KBArticle', [
		{ id: 901, name: 'Newer in Halo', description_html: html, date_edited: '2026-05-01T09:00:00' },
		{
			id: 902,
			name: 'Newer in the wiki',
			description_html: '<p>old</p>',
			date_edited: '2026-05-01T09:59:59',
		},
	]);
	const inHalo = (title: string) => halo.records('KBArticle').filter(({ name }) => name === title);
	const inWiki = (wanted: string) => wiki.filter(({ title }) => title === wanted);
	const writes = () => [
		...elsewhere.requests.filter(({ method }) => method !== 'GET'),
		...halo.requests.filter(({ method, path }) => method === 'POST' && /KBArticle/i.test(path)),
	];

	await run();
	expect(inHalo('Only in the wiki')).toMatchObject([{ description_html: html }]);
	expect(inWiki('Newer in Halo')).toMatchObject([{ id: 8, html }]);
	expect(inHalo('Newer in Halo')).toMatchObject([{ id: 901, description_html: html }]);
	expect(inHalo('Newer in the wiki')).toMatchObject([{ id: 902, description_html: '<p>new</p>' }]);
	expect(inWiki('Newer in the wiki')).toMatchObject([{ id: 9, html: '<p>new</p>' }]);
	expect(inWiki('Map a network drive')).toMatchObject([
		{ html: '<p>Open <b>Files</b>, then <i>Map</i>.</p>' },
	]);
	expect(wiki).toHaveLength(halo.records('KBArticle').length);
	const done = writes().length;
	expect(done).toBe(3 + 1 + 1 + 1);

	// Alike now: nothing is written, and nothing is there twice.
	await run();
	expect(writes()).toHaveLength(done);

	Object.assign(wiki[0], { html: '<p>Edited</p>', updated_at: later() });
	await run();
	expect(inHalo('Only in the wiki')).toMatchObject([{ description_html: '<p>Edited</p>' }]);
	expect(writes()).toHaveLength(done + 1);
});
