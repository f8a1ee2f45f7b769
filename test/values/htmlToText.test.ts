import { htmlToText } from '../../nodes/Halo/values/htmlToText';
import { textToHtml } from '../../nodes/Halo/values/html';
import { cpuSeconds } from '../support/cpu.mts';

test.each([
	['paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo'],
	['line breaks', 'One<br>Two<br/>Three<BR />', 'One\nTwo\nThree'],
	['blank lines of a mail program', '<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
	['lists', 'Steps:<ul><li>One</li><li>Two</li></ul>End', 'Steps:\n- One\n- Two\nEnd'],
	['tables', '<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>', 'A B\nC'],
	['source that is indented', '<div>\n  <p>One\n  more</p>\n  <p>Two</p>\n</div>', 'One more\nTwo'],
	['emphasis inside a word', 'un<b>believ</b>able', 'unbelievable'],
	['preformatted text', '<pre>a\n  b &lt;c&gt;</pre>', 'a\n  b <c>'],
	[
		'entities',
		'a &amp; b&nbsp;&lt;c&gt; &#8364;&#x20AC; &rsquo; &amp;lt; &foo;',
		'a & b <c> €€ ’ &lt; &foo;',
	],
	[
		'styles, scripts and comments',
		'<style>p > a{}</style>A<!-- <b>x</b> -> y --><script>1<2</script>B',
		'AB',
	],
	[
		'text that is not a tag',
		'1 < 2 and a <desk@example.com> > 0',
		'1 < 2 and a <desk@example.com> > 0',
	],
	['a tag that never ends', 'One<br>Two<b', 'One\nTwo<b'],
	['a comment that never ends', 'One<!-- <p>Two</p>', 'One'],
	['nothing', '', ''],
])('reads %s', (_what, html, text) => {
	expect(htmlToText(html)).toBe(text);
});

test.each(['One', 'One\nTwo', 'One\n\n\nTwo', 'List<int> & "x"\n<https://a.example>', '1 < 2'])(
	'returns the text that was written: %j',
	(text) => {
		expect(htmlToText(textToHtml(text))).toBe(text);
	},
);

test.each(['<', '<p', '<!--', '<style>', '&', '&amp', '<pre>', ' ', '\n', '<a b="', '<li>'])(
	'takes time in proportion to its length for %j repeated many times',
	(piece) => {
		const time = (times: number) => {
			const html = piece.repeat(times);
			const started = cpuSeconds();
			htmlToText(html);
			return cpuSeconds() - started;
		};
		// garbage collection, which has threads of its own, is not in each of them
		const best = (times: number) => Math.min(...[1, 2, 3, 4, 5].map(() => time(times)));
		// quadratic work would take sixteen times as long for four times the length
		expect(best(400_000)).toBeLessThan(Math.max(0.4, 12 * best(100_000)));
	},
);
