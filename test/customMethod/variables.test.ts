import fc from 'fast-check';
import { fillJson } from '../../nodes/Halo/customMethod/variables/fillJson';
import {
	fillHeader,
	fillPath,
	fillQueryValue,
	fillText,
} from '../../nodes/Halo/customMethod/variables/fillText';
import { splitTokens } from '../../nodes/Halo/customMethod/variables/template';
import { namedValues, scopeOf } from '../../nodes/Halo/customMethod/variables/variables';
import { cpuSeconds } from '../support/cpu.mts';

const scope = {
	id: 12,
	name: 'Acme "Ltd"',
	empty: null,
	flag: false,
	ids: [1, 2, 3],
	ticket: { id: 5, status: { name: 'New\nOne' }, tags: [{ text: 'a' }, { text: 'b' }] },
	json: '{"inner":[{"x":"found"}]}',
	'odd^name': 'odd',
	up: '..',
	dot: '.',
	blank: '  ',
	nasty: 'a/b?c=d&e#f%2e <<id>> "q" \\ \n\u0000',
};

const errorOf = (work: () => unknown): string => {
	try {
		work();
	} catch (cause) {
		const { message, advice } = cause as Error & { advice?: string };
		return `${message}. ${advice}`;
	}
	return 'nothing was refused';
};

describe('tokens', () => {
	const tokens = (text: string) =>
		splitTokens(text).map((piece) => (typeof piece === 'string' ? piece : [piece.text]));

	test.each([
		['plain', ['plain']],
		['', []],
		['<<a>>', [['<<a>>']]],
		['x<<a>>y<<b^c[0]^d!>>z', ['x', ['<<a>>'], 'y', ['<<b^c[0]^d!>>'], 'z']],
		['<<a>>>', [['<<a>>'], '>']],
		['<<<a>>', ['<<<a>>']],
		['<< a ^ b >>', [['<< a ^ b >>']]],
		['<<a <<b>>', ['<<a ', ['<<b>>']]],
		['<<a', ['<<a']],
		['<<>>', ['<<>>']],
		['<<a\nb>>', ['<<a\nb>>']],
		['<<b>bold</b>>', ['<<b>bold</b>>']],
		['1 << 2 and 4 >> 1', ['1 ', ['<< 2 and 4 >>'], ' 1']],
		['<<a=b>>', ['<<a=b>>']],
		['<<a^"x>>y">>', [['<<a^"x>>y">>']]],
		['{"a":"<<x", "b":"y>>"}', ['{"a":"<<x", "b":"y>>"}']],
		['"<<a^\\"b^c\\">>"', ['"', ['<<a^\\"b^c\\">>'], '"']],
	])('%s', (text, pieces) => {
		expect(tokens(text)).toEqual(pieces);
	});

	test('any text is kept completely', () => {
		const near = fc.string({
			unit: fc.constantFrom('<<', '>>', '<', '>', '"', '^', 'a', '\n', ' '),
		});
		fc.assert(
			fc.property(near, (text) => {
				const parts = splitTokens(text).map((piece) =>
					typeof piece === 'string' ? piece : piece.text,
				);
				expect(parts.join('')).toBe(text);
			}),
			{ numRuns: 3000 },
		);
	});

	test.each(['<<', '<<"', '<<a""', '<<"<<"', '<<a>>', '>>'])('many %s are read quickly', (part) => {
		const start = cpuSeconds();
		splitTokens(part.repeat(100_000));
		expect(cpuSeconds() - start).toBeLessThan(1.5);
	});
});

describe('plain text and query', () => {
	test.each([
		['<<name>>!', 'Acme "Ltd"!', 'Acme "Ltd"!'],
		['<<id>>', '12', '12'],
		['<<empty>>', '', ''],
		['<<flag>>', 'false', 'false'],
		['<<ids>>', '[1,2,3]', '1,2,3'],
		['<<ids!>>', '[1,2,3]', '[1,2,3]'],
		['<<ticket^tags^text>>', '["a","b"]', 'a,b'],
		['<<ticket^status>>', '{"name":"New\\nOne"}', '{"name":"New\\nOne"}'],
		['<<json^inner[0]^x>>', 'found', 'found'],
		['<<"odd^name">>', 'odd', 'odd'],
		['<<nasty>>', scope.nasty, scope.nasty],
		['<<1^2^>>', '<<1^2^>>', '<<1^2^>>'],
	])('%s', (template, text, query) => {
		expect(fillText(template, scope, 'the body')).toBe(text);
		expect(fillQueryValue(template, scope, 'the query')).toBe(query);
	});

	test('a missing variable is named, with its position and the existing ones', () => {
		expect(errorOf(() => fillText('<<clent_id>>', { client_id: 1 }, "the header 'X'"))).toBe(
			"<<clent_id>> in the header 'X' has no value. Add 'clent_id' under 'Variables', or use a field of the incoming item. It has 'client_id'.",
		);
		expect(errorOf(() => fillText('<<ticket^staus^name>>', scope, 'the body'))).toBe(
			"<<ticket^staus^name>> in the body has no value. There is nothing at 'ticket^staus' in 'ticket^staus^name': it has 'id', 'status', 'tags', and no 'staus'.",
		);
		expect(errorOf(() => fillText('<<constructor>>', {}, 'the body'))).toContain('has no value');
		expect(errorOf(() => fillText('<<__proto__>>', {}, 'the body'))).toContain('has no value');
	});
});

describe('path', () => {
	test.each([
		['/api/client/<<id>>', '/api/client/12'],
		['/api/client/{id}', '/api/client/12'],
		['/api/client/{ id }', '/api/client/12'],
		['/api/client/CL-<<id>>/x', '/api/client/CL-12/x'],
		['/api/x/<<name>>', '/api/x/Acme%20%22Ltd%22'],
		['/api/x/<<nasty>>', `/api/x/${encodeURIComponent(scope.nasty.trim())}`],
		['/api/TicketApproval/{id}&<<ticket^id>>', '/api/TicketApproval/12&5'],
		[
			'/api/client?search=<<nasty>>&ids=<<ids>>',
			`/api/client?search=${encodeURIComponent(scope.nasty)}&ids=1%2C2%2C3`,
		],
		['/api/client/<<id>>?a={"b":1}&c={id}', '/api/client/12?a={"b":1}&c={id}'],
		['/api/client?<<id>>=<<empty>>', '/api/client?12='],
		['/api/client', '/api/client'],
		['/api/<<"odd^name">>', '/api/odd'],
	])('%s', (template, path) => {
		expect(fillPath(template, scope)).toBe(path);
	});

	test.each([
		[
			'/api/client/<<empty>>',
			'<<empty>> in the path is empty. It would send the request to another path. Set it to the ID or name that belongs there',
		],
		['/api/client/<<blank>>', '<<blank>> in the path is empty'],
		['/api/client/{empty}', '{empty} in the path is empty'],
		['/api/client/<<up>>', "<<up>> in the path is '..'"],
		['/api/client/<<dot>>/x', "<<dot>> in the path is '.'"],
		['/api/client/.<<dot>>', "<<dot>> in the path is '.'"],
		['/api/../x', "The path '/api/../x' contains a '..' step"],
		['/api/client/{nope}', "{nope} in the path has no value. Add 'nope' under 'Variables'"],
	])('%s is refused', (template, message) => {
		expect(errorOf(() => fillPath(template, scope))).toContain(message);
	});

	test('no value changes the structure of the address', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (id, search) => {
				fc.pre(!['', '.', '..'].includes(id.trim()));
				const path = fillPath('/api/a/<<id>>/b?search=<<search>>&x=1', { id, search });
				const url = new URL(`https://halo.example${path}`);
				expect(url.host).toBe('halo.example');
				expect(url.pathname.split('/')).toHaveLength(5);
				expect([...url.searchParams.keys()]).toEqual(['search', 'x']);
				expect(url.searchParams.get('search')).toBe(search.replace(/\p{Surrogate}/gu, '\uFFFD'));
				expect(url.hash).toBe('');
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('header', () => {
	test('accepts a value on one line', () => {
		expect(fillHeader('v-<<id>>', scope, "the header 'X'")).toBe('v-12');
	});

	test.each([
		['a\r\nEvil: 1', "The value of the header 'X' has a line break. Remove it from the value"],
		['a\nb', "The value of the header 'X' has a line break"],
		['a\u0000b', "The value of the header 'X' has a character that a header cannot carry"],
		['日本', "The value of the header 'X' has a character that a header cannot carry"],
	])('%j is refused', (value, message) => {
		expect(errorOf(() => fillHeader('<<v>>', { v: value }, "the header 'X'"))).toContain(message);
	});
});

describe('JSON body', () => {
	test.each([
		['"<<name>>"', '"Acme \\"Ltd\\""'],
		['"a <<name>> b <<id>>"', '"a Acme \\"Ltd\\" b 12"'],
		['"<<empty>>"', '""'],
		['"<<ids>>"', '"[1,2,3]"'],
		['"<<ticket^status>>"', JSON.stringify('{"name":"New\\nOne"}')],
		['<<name>>', '"Acme \\"Ltd\\""'],
		['<<name!>>', '"Acme \\"Ltd\\""'],
		['<<id>>', '12'],
		['<<id!>>', '12'],
		['<<empty>>', 'null'],
		['<<flag>>', 'false'],
		['<<ids>>', '[1,2,3]'],
		['<<ticket^status>>', '{"name":"New\\nOne"}'],
		['<<json>>', JSON.stringify(scope.json)],
		['{"<<name>>": 1, "x": [<<id>>, "<<id>>"]}', '{"Acme \\"Ltd\\"": 1, "x": [12, "12"]}'],
		['"\\"<<id>>\\\\"', '"\\"12\\\\"'],
		['"\\\\<<id>>"', '"\\\\12"'],
		['["<<b>bold</b>>"]', '["<<b>bold</b>>"]'],
		['"<<\\"odd^name\\">>"', '"odd"'],
		['{"big": 12345678901234567890}', '{"big": 12345678901234567890}'],
	])('%s', (template, json) => {
		expect(fillJson(template, scope)).toBe(json);
	});

	test.each([
		[
			'{"a": 1',
			'The body is not valid JSON: see line 1, column 8. It ends where a comma or a closing bracket should be. Nothing was sent',
		],
		[
			'{\n  "id": <<id>>\n  "b": 2\n}',
			`The body is not valid JSON: see line 3, column 3, at or after <<id>>. It reads '"b": 2\n}' where a comma or a closing bracket should be`,
		],
		[
			'{"a": x<<id>>}',
			"The body is not valid JSON: see line 1, column 7. It reads 'x12}' where a value should be",
		],
		['{a: 1}', "It reads 'a: 1}' where a name in double quotes or } should be"],
		['{"a": 1,}', "It reads '}' where a name in double quotes should be"],
		['{"a" 1}', "It reads '1}' where a colon should be"],
		['[1, ]', "It reads ']' where a value should be"],
		['[1}', "It reads '}' where a comma or a closing bracket should be"],
		['{} {}', "column 4. It reads '{}' where the end should be"],
		[
			'{"a": "line\nbreak"}',
			'where text with a closing quote, and with \\n for a line break, should be',
		],
		["{'a': 1}", 'where a name in double quotes or } should be'],
		['[\u00a01]', 'where a value or ] should be'],
		['[01]', "It reads '01]' where a value or ] should be"],
		['{<<ids>>: 1}', 'at or after <<ids>>'],
		['"\\<<id>>"', 'In the body, a backslash is in front of <<id>>'],
		['"<<nope>>"', '<<nope>> in the body has no value'],
	])('%s is refused', (template, message) => {
		expect(errorOf(() => fillJson(template, scope))).toContain(message);
	});

	test('no value changes the structure, and each is read back unchanged', () => {
		const template =
			'[{"a": "<<v>>", "b": <<v>>, "c": [<<v!>>, "x<<v>>y\\\\", "\\"<<v>>"], "<<k>>k": true}]';
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({
				unit: fc.constantFrom('"', '\\', ',', '{', '}', '<<v>>', '<<', '>>', '\n', '\u0000', 'a'),
			}),
		);
		fc.assert(
			fc.property(text, text, (v, k) => {
				expect(JSON.parse(fillJson(template, { v, k }))).toEqual([
					{ a: v, b: v, c: [v, `x${v}y\\`, `"${v}`], [`${k}k`]: true },
				]);
			}),
			{ numRuns: 3000 },
		);
	});

	test('any data outside quotes is sent unchanged', () => {
		fc.assert(
			fc.property(fc.jsonValue({ noUnicodeString: false }), (v) => {
				const sent = JSON.parse(fillJson('{"v": <<v>>}', { v })) as unknown;
				expect(sent).toEqual(JSON.parse(JSON.stringify({ v })));
			}),
		);
	});

	test('the position of a mistake is found in any invalid JSON', () => {
		fc.assert(
			fc.property(
				fc.json(),
				fc.nat(),
				fc.constantFrom('', '!', '"', ',', '}'),
				(json, at, extra) => {
					const cut = at % (json.length + 1);
					const broken = json.slice(0, cut) + extra + json.slice(cut + 1);
					const message = errorOf(() => fillJson(broken, {}));
					expect(message).toMatch(
						/^(nothing was refused|The body is not valid JSON: see line \d+, column \d+)/,
					);
					expect(message.includes('undefined')).toBe(false);
				},
			),
			{ numRuns: 2000 },
		);
	});
});

describe('rows of the form', () => {
	test('variables override the fields of the item, and variables inside them are not filled', () => {
		const given = scopeOf([{ name: ' id ', value: '<<name>>' }], { id: 1, name: 'n' });
		expect(fillText('<<id>> <<name>>', given, 'the body')).toBe('<<name>> n');
	});

	test('empty rows are ignored', () => {
		const rows = [{ name: '', value: '' }, {}, { name: 'a' }, { name: 'b', value: 0 }];
		expect(namedValues(rows, 'variable')).toEqual([
			['a', undefined],
			['b', 0],
		]);
	});

	test('a value without a name, and two with the same name, are refused', () => {
		expect(errorOf(() => namedValues([{ value: 'x' }], 'header'))).toBe(
			"A header has a value but no name. Fill in its 'Name'.",
		);
		expect(errorOf(() => scopeOf([{ name: 'a' }, { name: 'a' }], {}))).toBe(
			"Two variables are called 'a'. Rename one of them.",
		);
	});
});
