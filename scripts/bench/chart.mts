/** A bar of a chart. */
export interface Bar {
	label: string;
	/** What stands behind the bar: `6.3 s`. */
	text: string;
	value: number;
	/** Whether it is this node's. */
	own: boolean;
}

const LEFT = 210;
const WIDTH = 720;
const ROW = 30;
const TOP = 44;

/** A chart of horizontal bars as SVG. It follows the colors of whoever looks at it, light or dark. */
export function chart(title: string, bars: Bar[]): string {
	const most = Math.max(...bars.map(({ value }) => value));
	const height = TOP + bars.length * ROW + 12;
	const rows = bars.map(({ label, text, value, own }, at) => {
		const y = TOP + at * ROW;
		const width = Math.max(2, Math.round((value / most) * (WIDTH - LEFT - 90)));
		return [
			`<text class="label" x="${LEFT - 10}" y="${y + 15}">${escaped(label)}</text>`,
			`<rect class="${own ? 'own' : 'other'}" x="${LEFT}" y="${y}" width="${width}" height="20" rx="3"/>`,
			`<text x="${LEFT + width + 8}" y="${y + 15}">${escaped(text)}</text>`,
		].join('\n');
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 15px }
.label { text-anchor: end }
.own { fill: #0969da }
.other { fill: #afb8c1 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.own { fill: #58a6ff }
.other { fill: #484f58 }
}
</style>
<text class="title" x="10" y="24">${escaped(title)}</text>
${rows.join('\n')}
</svg>
`;
}

const escaped = (text: string) =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
