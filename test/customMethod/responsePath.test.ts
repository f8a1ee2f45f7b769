import { explain, explainError } from '../../nodes/Halo/customMethod/responsePath/explain';
import { parsePath, PathError } from '../../nodes/Halo/customMethod/responsePath/parsePath';
import { printPath, type Path } from '../../nodes/Halo/customMethod/responsePath/path';
import { Missing, pick } from '../../nodes/Halo/customMethod/responsePath/pickPath';

function parse(text: string): Path {
	const path = parsePath(text);
	if (path instanceof PathError) throw new TypeError(path.message);
	return path;
}

const read = (text: string, response: unknown) => pick(parse(text), { response });

const answer = {
	kbdrafttickettype: 21,
	id: 7,
	user: { site: { gfisiteid: 'S-1' }, manager: null },
	customfields: [
		{ id: 203, value: 'red' },
		{ id: 246, value: [{ id: 1 }, { id: 2 }] },
		{ id: 246, value: 'a later one' },
	],
	note: '[{"UID":"u-1","Device":"laptop"}]',
	clients: [
		{
			id: 1,
			name: 'Acme',
			main: true,
			sites: [{ name: 'Oslo', floors: [1, 2] }, { name: 'Bergen' }],
		},
		{ id: 2, name: 'Café = Bar', sites: [] },
		{ id: 3, colour: 'blue', sites: [{ name: 'Turku', floors: [3] }] },
	],
	matrix: [[{ a: 1 }, { a: 2 }], [], [{ a: 3 }]],
	list: ['x', 'y', null],
	0: 'zero',
	'odd^name[1]': { '': 'empty', ' x ': 'spaces', 'say "hi"!': 'quotes' },
	'first name': 'Ada',
	empty: '',
	text: '{ not JSON',
	deepText: JSON.stringify({ inner: JSON.stringify({ x: JSON.stringify([1, { y: 'found' }]) }) }),
};

describe("Halo's own syntax", () => {
	test.each([
		['response', answer],
		['response^kbdrafttickettype', 21],
		['response^id!', '7'],
		['response^user^site^gfisiteid!', 'S-1'],
		['response^customfields[id=203]^value!', 'red'],
		['response^customfields[id=246]^value', [{ id: 1 }, { id: 2 }]],
		['response^note[0]^UID', 'u-1'],
		['response^note[0]^Device!', 'laptop'],
		['response^clients', answer.clients],
		['response^user', answer.user],
		['response^user!', '{"site":{"gfisiteid":"S-1"},"manager":null}'],
		['response^clients[0]^id!', '1'],
		['response^clients[name=Acme]^id', 1],
		['response^clients[main=true]^id', 1],
		['response^clients[name=Café = Bar]^id', 2],
		['response^user^manager', null],
		['response^user^manager!', null],
		['response^empty', ''],
		['response^first name', 'Ada'],
		['response^note', answer.note],
		['response^note!', answer.note],
	])('%s', (text, value) => {
		expect(read(text, answer)).toEqual(value);
	});

	test.each([
		['response[0]^Notes!', [{ Notes: 'n' }], 'n'],
		['response[id=2]^a', [{ id: 1 }, { id: 2, a: 'b' }], 'b'],
		['response^name!', { name: 'an element' }, 'an element'],
		[
			'response^choices[0]^message^content^html_response!',
			{ choices: [{ message: { content: '{"html_response":"<p>"}' } }] },
			'<p>',
		],
		[
			'response^output[type=message]^content[0]^text!',
			{ output: [{ type: 'x' }, { type: 'message', content: [{ text: 't' }] }] },
			't',
		],
		['response!', [1], '[1]'],
		['response^a', '{"a":1}', 1],
	])('%s of another response', (text, other, value) => {
		expect(read(text, other)).toEqual(value);
	});
});

describe('the extensions of this node', () => {
	test.each([
		['response^clients^name', ['Acme', 'Café = Bar', null]],
		['response^clients^name!', '["Acme","Café = Bar",null]'],
		['response^clients^sites^name', ['Oslo', 'Bergen', 'Turku']],
		['response^clients^sites^floors', [1, 2, null, 3]],
		['response^clients^sites[0]^name', ['Oslo', null, 'Turku']],
		['response^clients^sites[name=Turku]^floors[0]', [null, null, 3]],
		['response^clients[name="Café = Bar"]^id', 2],
		['response^clients[1]^sites^name', []],
		['response^clients^0^name', 'Acme'],
		['response^clients^00^name', 'Acme'],
		['response^0', 'zero'],
		['response^list^0', 'x'],
		['response^list^name', [null, null, null]],
		['response^clients^length', [null, null, null]],
		['response^matrix^a', [1, 2, 3]],
		['response^matrix[0][1]^a', 2],
		['response^customfields[id=246][0]', undefined],
		['response^customfields[id=246]^value[1]^id', 2],
		['response^"odd^name[1]"^""', 'empty'],
		['response^"odd^name[1]"^" x "', 'spaces'],
		['response^"odd^name[1]"^"say ""hi""!"', 'quotes'],
		['response^deepText^inner^x[1]^y', 'found'],
		[' response ^ clients [ 0 ] ^ name ! ', 'Acme'],
		['response^clients[ name = Acme ]^id', 1],
	])('%s', (text, value) => {
		const found = read(text, answer);
		expect(found instanceof Missing ? undefined : found).toEqual(value);
	});
});

describe('a path that ends too early reports where', () => {
	test.each([
		[
			'response^nope',
			"There is nothing at 'response^nope': it has '0', 'kbdrafttickettype', 'id', 'user', 'customfields', 'note', 'clients', 'matrix', 6 more, and no 'nope'",
		],
		[
			'response^Clients^name',
			"There is nothing at 'response^Clients' in 'response^Clients^name': names are case-sensitive, and the name is 'clients'",
		],
		[
			'response^user^manager^name',
			"There is nothing at 'response^user^manager^name': the value before it is empty, so it has no 'name'",
		],
		[
			'response^id^x',
			"There is nothing at 'response^id^x': the value before it is 7, so it has no 'x'",
		],
		[
			'response^text^x',
			"There is nothing at 'response^text^x': the value before it is '{ not JSON', so it has no 'x'",
		],
		[
			'response^clients[3]^name',
			"There is nothing at 'response^clients[3]' in 'response^clients[3]^name': this is a list of 3, and the first element is [0]",
		],
		[
			'response^clients[id=9]^name',
			"There is nothing at 'response^clients[id=9]' in 'response^clients[id=9]^name': no element has id=9",
		],
		[
			'response^user[0]',
			"There is nothing at 'response^user[0]': brackets pick from a list, but this is an object with 'site', 'manager'",
		],
		[
			'response^matrix[0][5]',
			"There is nothing at 'response^matrix[0][5]': this is a list of 2, and the first element is [0]",
		],
		[
			'response^clients^9',
			"There is nothing at 'response^clients^9': the value before it is a list of 3, so it has no '9'",
		],
		['response^__proto__', undefined],
		['response^constructor^name', undefined],
		['other^x', "There is nothing at 'other' in 'other^x': there is 'response', and no 'other'"],
	])('%s', (text, sentence) => {
		const found = read(text, answer);
		expect(found).toBeInstanceOf(Missing);
		if (sentence) expect(explain(found as Missing)).toBe(sentence);
	});

	test('an empty response', () => {
		const found = read('response^clients', undefined);
		expect(explain(found as Missing)).toBe(
			"There is nothing at 'response' in 'response^clients': it is empty",
		);
	});

	test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'])(
		'%s counts when the response really has it',
		(name) => {
			const own = JSON.parse(`{"a":{"${name}":{"x":1}}}`) as unknown;
			expect(read(`response^a^${name}^x`, own)).toBe(1);
			expect(read(`response^a^${name}`, { a: {} })).toBeInstanceOf(Missing);
			expect(read(`response^a^${name}`, { a: 'text' })).toBeInstanceOf(Missing);
		},
	);
});

describe('an invalid path is refused with what to write', () => {
	test.each([
		['', 0, 'Begin with a name, for example response^clients'],
		['   ', 3, 'Begin with a name, for example response^clients'],
		['^clients', 0, 'Begin with a name, for example response^clients'],
		['[0]', 0, 'Begin with a name, for example response^clients'],
		['response^', 9, 'Write a name after ^'],
		['response^^a', 9, 'Write a name after ^'],
		['response^!', 9, 'Write a name after ^'],
		['response^[0]', 9, 'Leave out the ^ before ['],
		['response^a!^b', 11, 'Write ! once, at the very end'],
		['response^a!!', 11, 'Write ! once, at the very end'],
		['response^a! b', 12, 'Write ! once, at the very end'],
		['response^a=b', 10, 'Put a name that contains = in quotes, such as response^"a=b"'],
		[
			'response^a"b"',
			10,
			'Put the whole name in quotes, and write a quote in it twice, such as response^"a ""b"""',
		],
		['response^"a', 9, 'Add the quotation mark (") that ends the quoted text'],
		['response^"a""', 9, 'Add the quotation mark (") that ends the quoted text'],
		['response^"a"b', 12, 'Write ^ before the next name'],
		['response^a]', 10, 'Write [ before ], or leave out the ]'],
		['response^a[0]b', 13, 'Write ^ before the next name'],
		['response^a[0', 12, 'Write the missing ]'],
		['response^a[', 11, /^Write a position/],
		['response^a[]', 11, /^Write a position.*leave the brackets out$/],
		['response^a[*]', 11, /^Write a position/],
		['response^a[-1]', 11, /^Write a position/],
		['response^a[1.5]', 11, /^Write a position/],
		['response^a[1234567890123456]', 11, /^Write a position/],
		['response^a["0"]', 11, /^Write a position/],
		['response^a[=x]', 11, /^Write a position/],
		['response^a[name!=x]', 11, /^Write a position/],
		['response^a[b^c=1]', 12, 'Compare with a property of the element itself'],
		['response^a[b=1', 14, 'Write the missing ]'],
		['response^a[b="1]', 13, 'Add the quotation mark (") that ends the quoted text'],
		['response^a[b="1"2]', 16, 'Write the missing ]'],
	])('%s', (text, position, message) => {
		const error = parsePath(text);
		expect(error).toBeInstanceOf(PathError);
		if (!(error instanceof PathError)) return;
		expect(error.position).toBe(position);
		expect(error.message).toMatch(message);
		if (typeof message === 'string') expect(error.message).toBe(message);
		expect(explainError(text, error)).toContain(error.message);
	});
});

test.each([
	['response^a', 'response^a'],
	[' response ^ a [ 0 ] [ id = 3 ] ! ', 'response^a[0][id=3]!'],
	['response^"a"', 'response^a'],
	['response^" a"', 'response^" a"'],
	['response^"a^""b""!"', 'response^"a^""b""!"'],
	['response^""', 'response^""'],
	['response[a="]"]', 'response[a="]"]'],
	['response[a=x^y=z!]', 'response[a=x^y=z!]'],
	['response[a=]', 'response[a=]'],
	['response["a=b"=" c"]', 'response["a=b"=" c"]'],
	['response[007]', 'response[7]'],
])('%s is printed as %s', (text, printed) => {
	expect(printPath(parse(text))).toBe(printed);
	expect(parse(printed)).toEqual(parse(text));
});
