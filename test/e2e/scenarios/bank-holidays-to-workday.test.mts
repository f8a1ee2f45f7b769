import { expect, scenario } from '../support/scenario.mts';

scenario('bank-holidays-to-workday', async ({ run, halo, witness, elsewhere }) => {
	const list = 'GET https://www.gov.example.com/bank-holidays.json';
	const spring = { title: 'Early May bank holiday', date: '2027-05-03' };
	const christmas = { title: 'Christmas Day', date: '2027-12-25' };
	const boxing = { title: 'Boxing Day', date: '2027-12-26' };
	const answer = (...events: object[]) =>
		elsewhere.answer(list, { json: { 'england-and-wales': { events }, scotland: { events: [] } } });
	const own = { id: 'own-1', name: 'Stocktaking', date: '2027-03-31T00:00:00', allday: true };
	const known = { id: 'own-2', name: 'Christmas', date: '2027-12-25T00:00:00', allday: true };
	const [office] = halo.records('Workday');
	halo.seed('Workday', [{ ...office, holidays: [own, known] }]);
	const other = halo.seed('Workday', [{ ...office, id: 2, name: 'Round the Clock', holidays: [] }]);
	const writes = () =>
		halo.requests.filter(({ method, path }) => method === 'POST' && /Workday$/.test(path));
	const holidays = async () => (await witness.get<{ holidays: object[] }>('/Workday/1')).holidays;

	answer(spring, christmas);
	await run();
	const may = { name: spring.title, date: '2027-05-03T00:00:00', allday: true };
	expect(await holidays()).toMatchObject([own, known, may]);
	expect(writes()).toHaveLength(1);

	await run();
	expect(writes()).toHaveLength(1);

	answer(spring, christmas, boxing);
	await run();
	expect(await holidays()).toMatchObject([own, known, may, { date: '2027-12-26T00:00:00' }]);
	expect(writes()).toHaveLength(2);
	expect(halo.records('Workday')[1]).toEqual(other[0]);
	expect(halo.records('Workday')[0]).toMatchObject({ name: office.name, start: office.start });
});
