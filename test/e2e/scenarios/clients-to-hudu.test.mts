import { expect, scenario } from '../support/scenario.mts';

const companies = 'https://hudu.example.com/api/v1/companies';

interface Company {
	id: number;
	name: string;
	id_number: string;
}

scenario(
	'clients-to-hudu',
	async ({ run, halo, elsewhere, witness }) => {
		// A Hudu that keeps what it is sent, and lists it in pages.
		const hudu: Company[] = [{ id: 1, name: 'Not from Halo', id_number: '' }];
		elsewhere.answer(`GET ${companies}`, ({ query }) => {
			const [page, size] = [Number(query.get('page')), Number(query.get('page_size'))];
			return { json: { companies: hudu.slice((page - 1) * size, page * size) } };
		});
		elsewhere.answer(`POST ${companies}`, ({ body }) => {
			const company = { ...(body as { company: Company }).company, id: hudu.length + 1 };
			hudu.push(company);
			return { json: { company } };
		});
		elsewhere.answer(`PUT ${companies}/*`, ({ url, body }) => {
			const company = hudu.find(({ id }) => url.endsWith(`/${id}`));
			return {
				json: { company: Object.assign(company ?? {}, (body as { company: object }).company) },
			};
		});
		const clients = halo.records('Client');
		expect(clients).toHaveLength(717);
		const written = () => elsewhere.requests.filter(({ method }) => method !== 'GET').length;
		const posts = () =>
			halo.requests.filter(({ method, path }) => method === 'POST' && /Client/i.test(path));

		await run({ patience: 90_000 });
		expect(hudu).toHaveLength(718);
		expect(new Set(hudu.map(({ id_number }) => id_number)).size).toBe(718);
		expect(posts()).toHaveLength(717);
		for (const { id, name, customfields } of halo.records('Client')) {
			const company = hudu.find(({ id_number }) => id_number === String(id));
			expect(company?.name).toBe(name);
			expect(customfields).toContainEqual(
				expect.objectContaining({ name: 'CFHuduId', value: String(company?.id) }),
			);
		}

		// Again: nothing twice. A renamed client is renamed there.
		await run();
		expect(written()).toBe(717);
		await witness.post('/Client', [{ id: 400, name: 'Renamed Ltd' }]);
		await run();
		expect(hudu.filter(({ name }) => name === 'Renamed Ltd')).toMatchObject([{ id_number: '400' }]);
		expect(written()).toBe(718);
		expect(hudu).toHaveLength(718);
	},
	{ clients: 717 },
);
