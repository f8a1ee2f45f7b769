import fc from 'fast-check';
import { pathTo, resolve } from '../../nodes/Halo/transport/paths';

const server = 'https://desk.example.com/halo/api';

describe('a path', () => {
	test.each([
		['/Client', '/Client'],
		['Client', '/Client'],
		['/api/Client', '/Client'],
		['API/client/', '/client'],
		['/Api', '/'],
		['/apiary', '/apiary'],
		['  /Client  ', '/Client'],
		['/Client?search=a b&x=', '/Client?search=a+b&x='],
		['/Client#top', '/Client'],
		['/TicketApproval/5&1', '/TicketApproval/5&1'],
		['/Holiday/a%2Fb', '/Holiday/a%2Fb'],
		['/Client/Größe', '/Client/Gr%C3%B6%C3%9Fe'],
		['/Client/..5', '/Client/..5'],
	])('%j stays below the resource server', (path, expected) => {
		expect(resolve(server, path)).toBe(`${server}${expected}`);
	});

	test.each([
		'http://evil.example/x',
		'HTTPS://evil.example',
		'javascript:alert(1)',
		'//evil.example',
		'\\\\evil.example',
		'/\\evil.example',
		'/Client/../../auth/token',
		'.. #',
		'/.. /',
		'/Client/.. ?x=1',
		'/Client/..%20/x',
		'..',
		'/./Client',
		'/Client/%2e%2e/x',
		'/Client/%2E%2e%2fx',
		'/Client/%252e%252e/x',
		'/Client/x%2f..%2f..',
		'/Client/..%5cx',
		'/Client//5',
		'/Client/\n5',
		'/Client/\u00005',
	])('%j is refused', (path) => {
		expect(resolve(server, path)).toMatchObject({
			message: expect.stringContaining('cannot be used'),
			description: expect.any(String),
		});
	});

	test('prefers the query of the request to its own', () => {
		const query = {
			a: 2,
			none: null,
			missing: undefined,
			empty: '',
			ids: [1, null, 3],
			no: false,
			when: new Date(0) as unknown as string,
			filter: { x: 1 },
		};
		expect(resolve(server, '/Client?a=1&b=1', query)).toBe(
			`${server}/Client?a=2&b=1&ids=1%2C3&no=false&when=1970-01-01T00%3A00%3A00.000Z&filter=%7B%22x%22%3A1%7D`,
		);
	});

	test('never leads to another server', () => {
		const odd = fc.constantFrom(
			'..',
			'.',
			'/',
			'\\',
			'%2e',
			'%2f',
			'%5c',
			'%20',
			' ',
			'@',
			':',
			'?',
			'#',
			'http:',
			'%',
			'api',
		);
		const path = fc
			.array(fc.oneof(odd, fc.string({ maxLength: 4 })))
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.oneof(path, fc.webPath(), fc.webUrl()), (text) => {
				const address = resolve(server, text, { q: text });
				if (typeof address !== 'string') return;
				const { origin, pathname } = new URL(address);
				expect(origin).toBe('https://desk.example.com');
				expect(`${pathname}/`).toMatch(/^\/halo\/api\//);
				expect(pathname.split('/')).not.toContain('..');
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('an ID in a path', () => {
	test.each([
		[5, '/Tickets/5'],
		[' 5 ', '/Tickets/5'],
		['a/b', '/Tickets/a%2Fb'],
		['5?x=1#y', '/Tickets/5%3Fx%3D1%23y'],
		['../Agent', '/Tickets/..%2FAgent'],
	])('%j', (id, path) => expect(pathTo('/Tickets/', id)).toBe(path));

	test.each(['', ' ', '.', '..'])('%j is refused', (id) =>
		expect(() => pathTo('/Tickets', id)).toThrow(/is not the ID of a record/),
	);

	test('stays one segment, or the path is refused', () => {
		fc.assert(
			fc.property(fc.string(), (id) => {
				fc.pre(!['', '.', '..'].includes(id.trim()));
				const address = resolve(server, pathTo('/Tickets', id));
				if (typeof address !== 'string') return;
				const segments = new URL(address).pathname.split('/');
				expect(segments).toHaveLength(5);
				expect(decodeURIComponent(segments[4])).toBe(id.trim());
			}),
		);
	});
});
