import { catalogue } from '../../nodes/Halo/catalogue';
import { loopName } from '../../nodes/Halo/customMethod/sources/toHalo';
import { ownAddress } from '../../nodes/Halo/customMethod/sources/ownAddress';
import { hasBrackets, withoutBrackets } from '../../nodes/Halo/customMethod/responsePath/brackets';
import { findFault } from '../../nodes/Halo/customMethod/variables/jsonFault';
import { splitTokens } from '../../nodes/Halo/customMethod/variables/template';
import { toVariable } from '../../nodes/Halo/customMethod/variables/toVariable';
import { fromEncodedWords } from '../../nodes/Halo/output/encodedWords';
import { fileNameIn, fileNameOf, safeName, uploadName } from '../../nodes/Halo/output/fileName';
import { secondOf, statementsOf, written } from '../../nodes/Halo/resources/report/sql';
import { addressesIn } from '../../nodes/Halo/resources/ticket/recipients';
import { resourceServer, tokenAddresses } from '../../nodes/Halo/transport/addresses';
import { helpForResponse } from '../../nodes/Halo/transport/errors';
import { isWebPage } from '../../nodes/Halo/transport/http';
import { parseJson } from '../../nodes/Halo/transport/json';
import { pathTo, resolve } from '../../nodes/Halo/transport/paths';
import { UserFacingError } from '../../nodes/Halo/transport/userFacingError';
import { toHaloDate } from '../../nodes/Halo/values/dates';
import { textToHtml } from '../../nodes/Halo/values/html';
import { idIn } from '../../nodes/Halo/values/ids';
import { markdownToHtml } from '../../nodes/Halo/values/markdown';
import { cpuSeconds } from '../support/cpu.mts';

const LENGTH = 1_000_000;

/** What takes the square of its length where a pattern tries again at every place. */
const PIECES = [
	...[' ', '\n', '\u2028', '/', '?', '.', '0', '@', '"', "'", '`', '*', '[', '<', '{', '%41'],
	...['<<', '](', '> ', '- ', '``` ', '=?a?b?', '/*', ']]', " Path '", 'filename=', '/api', ';'],
];
const HOSTILE = PIECES.map((piece) => `a${piece.repeat(LENGTH / piece.length)}\nx`);

const response = (body: string, status = 400) => ({
	status,
	headers: { 'content-type': 'application/json' },
	body: Buffer.from(body),
});
const about = { method: 'GET', path: '/Tickets/1', permission: '', isRightMissing: false } as const;

const WORK: Record<string, (text: string) => unknown> = {
	'text to HTML': textToHtml,
	'Markdown to HTML': markdownToHtml,
	'an error of Halo': (text) => helpForResponse(response(text), about as never),
	'an error message of Halo': (text) =>
		helpForResponse(response(JSON.stringify({ Message: text })), about as never),
	'a web page': (text) => isWebPage(response(text)),
	'JSON with a long number': (text) => parseJson(JSON.stringify([text, '1234567890123456'])),
	'JSON that is none': parseJson,
	'the place of a fault in JSON': (text) => findFault(`{"a": ${text}`),
	'a text inside JSON': (text) => findFault(`{"a": "${text}`),
	SQL: (text) => written(statementsOf(text)) + String(secondOf(statementsOf(`SELECT 1;${text}`))),
	'a content disposition': fileNameOf,
	'a quoted file name': (text) => fileNameOf(`attachment; filename="${text}`),
	'a link to a file': (text) => fileNameIn(`https://store.example/${text}`),
	'a file name': (text) => [safeName(text), uploadName(text)],
	'encoded words': fromEncodedWords,
	'a response path': (text) => [withoutBrackets(`<<${text}`), hasBrackets(text)],
	'a text with variables': splitTokens,
	'a number': (text) => toVariable(text, 'float', (sentence) => new UserFacingError(sentence)),
	'addresses of an email': addressesIn,
	'an address of Halo': (text) => [
		resourceServer(text),
		resourceServer(`https://a.halopsa.com${text}`),
		resourceServer(`https://desk.example/${text}`),
		tokenAddresses(text, 'https://a.halopsa.com/api'),
	],
	'a path': (text) => [resolve('https://a.halopsa.com/api', text), pathTo(text, 1)],
	'the address of a method': (text) => [
		ownAddress('https://a.halopsa.com/api', '', `/api/x${text}`, 'x'),
		ownAddress('https://a.halopsa.com/api', `<<halo_url${text}`, '', 'x'),
	],
	'an ID': idIn,
	'a date': toHaloDate,
};

/** What is refused is done, too. */
function attempt(work: (text: string) => unknown, text: string): void {
	let thrown: unknown;
	try {
		work(text);
	} catch (cause) {
		thrown = cause;
	}
	const isRefusal = thrown instanceof UserFacingError || thrown instanceof URIError;
	if (thrown !== undefined && !isRefusal) throw thrown;
}

test.each(Object.entries(WORK))(
	'%s: parses a million characters of any kind quickly',
	(_, work) => {
		let slowest = { seconds: 0, text: '' };
		for (const text of HOSTILE) {
			const before = cpuSeconds();
			attempt(work, text);
			const seconds = cpuSeconds() - before;
			if (seconds > slowest.seconds) slowest = { seconds, text: text.slice(0, 12) };
		}
		// the square of a million takes minutes
		expect(slowest).toEqual({ seconds: expect.any(Number), text: expect.any(String) });
		expect(slowest.seconds).toBeLessThan(10);
	},
);

test('a long path is looked up in the catalogue quickly', async () => {
	const { find } = await catalogue();
	for (const text of HOSTILE) {
		const before = cpuSeconds();
		find(text);
		find(`/api/Tickets/${text}`);
		expect(cpuSeconds() - before).toBeLessThan(2);
	}
});

test('a long path is iterated over quickly', () => {
	for (const text of HOSTILE) {
		const before = cpuSeconds();
		loopName(text);
		expect(cpuSeconds() - before).toBeLessThan(10);
	}
});
