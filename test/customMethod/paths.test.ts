import { findPaths } from '../../nodes/Halo/resources/customMethod/request/paths';
import { openWorld, pick } from '../support/halo.mts';

test('the list holds all of the paths of Halo, by method', () => {
	expect(findPaths('', '')).toHaveLength(886);
	expect(findPaths('GET', '')).toHaveLength(710);
	expect(findPaths('POST', '')).toHaveLength(411);
	expect(findPaths('DELETE', '')).toHaveLength(210);
	expect(findPaths('GET', 'clientc')).toEqual([
		'/api/ClientCache',
		'/api/ClientContract',
		'/api/ClientContract/{id}',
	]);
	expect(findPaths('DELETE', ' ticketapproval ')).toEqual(['/api/TicketApproval/{id}&{seq}']);
});

test('the editor searches it', async () => {
	const { bench, halo } = await openWorld();
	const parameters = {
		resource: 'customMethod',
		operation: 'call',
		method: 'POST',
		path: pick(''),
	};
	const found = await bench.callMethod('listSearch', 'searchPaths', { parameters }, 'workday');
	expect(found).toEqual({ results: [{ name: '/api/Workday', value: '/api/Workday' }] });
	await halo.close();
});
