import fc from 'fast-check';
import { fileNameOf } from '../../nodes/Halo/output/fileName';
import { cpuSeconds } from '../support/cpu.mts';

/** As a server puts UTF-8 into a header, and HTTP reads it. */
const bytes = (text: string) => Buffer.from(text).toString('latin1');

test.each<[string, string | undefined]>([
	['attachment; filename=report.pdf', 'report.pdf'],
	['attachment; filename="Invoice 12.pdf"', 'Invoice 12.pdf'],
	['inline;FILENAME="a.png"', 'a.png'],
	['attachment; filename="a \\"quoted\\" name.txt"', 'a quoted name.txt'],
	['attachment; filename="semi;colon.txt"', 'semi;colon.txt'],
	[
		'attachment; filename="plain.txt"; filename*=UTF-8\'\'na%C3%AFve%20%E2%82%AC.txt',
		'naïve €.txt',
	],
	["attachment; filename*=utf-8'en'a%27b.txt", "a'b.txt"],
	["attachment; filename*=ISO-8859-1''caf%E9.txt", 'café.txt'],
	["attachment; filename*=UTF-8''%ff%fe.txt", '\uFFFD\uFFFD.txt'],
	[`attachment; filename="${bytes('Größe.txt')}"`, 'Größe.txt'],
	['attachment; filename="caf\u00e9.txt"', 'café.txt'],
	// as .NET Framework writes it (case 6)
	['attachment; filename="=?utf-8?B?w5xiZXJzaWNodCDigJMgMjAyNi5wZGY=?="', 'Übersicht – 2026.pdf'],
	['attachment; filename==?UTF-8?b?w5wucGRm?=', 'Ü.pdf'],
	['attachment; filename="=?iso-8859-1?Q?Gr=F6=DFe_1.txt?="', 'Größe 1.txt'],
	['attachment; filename="=?utf-8*de?q?=C3=9C?= =?utf-8?q?ber.txt?="', 'Über.txt'],
	// a letter that the border of two words cuts
	['attachment; filename="=?utf-8?B?w5zD?= =?utf-8?B?nC50eHQ=?="', 'ÜÜ.txt'],
	['attachment; filename="Re =?utf-8?B?w5w=?= x.txt"', 'Re Ü x.txt'],
	['attachment; filename="=?utf-8?B?Li4vLi4vcGFzc3dk?="', 'passwd'],
	['attachment; filename="=?none-such?B?w5w=?=.txt"', '=none-suchBw5w==.txt'],
	['attachment; filename="a=?b.txt"', 'a=b.txt'],
	['attachment; filename="../../etc/passwd"', 'passwd'],
	['attachment; filename="C:\\\\Users\\\\me\\\\a.txt"', 'a.txt'],
	["attachment; filename*=UTF-8''..%2F..%2F.bashrc", 'bashrc'],
	["attachment; filename*=UTF-8''a%0D%0Ab%00.txt", 'ab.txt'],
	["attachment; filename*=UTF-8''gpj.%E2%80%AEexe.txt", 'gpj.exe.txt'],
	['attachment; filename="a<b>|c?.txt"', 'abc.txt'],
	[`attachment; filename="${'x'.repeat(400)}.pdf"`, `${'x'.repeat(150)}.pdf`],
	['attachment; filename="..."', undefined],
	['attachment; filename=""', undefined],
	['attachment', undefined],
	['', undefined],
])('%s', (disposition, name) => {
	expect(fileNameOf(disposition)).toBe(name);
});

test('no header returns a file name that leaves its folder, or takes long to read', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 400 }), (text) => {
			for (const header of [
				text,
				`attachment; filename="${text}"`,
				`a; filename*=UTF-8''${text}`,
			]) {
				const name = fileNameOf(header);
				if (name === undefined) continue;
				expect(name).not.toMatch(/[/\\\p{Cc}]|^\.|^\s/u);
				expect(name.length).toBeLessThan(400);
			}
		}),
	);
	const started = cpuSeconds();
	fileNameOf(`attachment; filename="${'\\a'.repeat(50_000)}`);
	fileNameOf(`attachment;${' '.repeat(50_000)}`);
	for (const part of ['=?', '=?utf-8?q?', '=?a?b?a', '?= ', '=?utf-8?b?w5w=?= ']) {
		fileNameOf(`attachment; filename="${part.repeat(20_000)}"`);
	}
	fileNameOf(`attachment; filename*=UTF-8${"'".repeat(50_000)}`);
	expect(cpuSeconds() - started).toBeLessThan(1);
});
