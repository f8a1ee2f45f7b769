/** The shape that similar paths share: for each segment, the lower-case text around its placeholders. */
export type Shape = string[][];

const PLACEHOLDER = /\{[^{}]*\}/;

/** '/api/Agent/{id}' returns [[''], ['api'], ['agent'], ['', '']]. */
export const shapeOf = (path: string): Shape =>
	segmentsOf(path).map((segment) => segment.split(PLACEHOLDER));

/** Splits a path to compare it with any number of shapes, ignoring case. */
export const segmentsOf = (path: string): string[] => path.toLowerCase().split('/');

/** Whether an address has that shape: a placeholder matches one character or more. */
export const hasShape = (segments: string[], shape: Shape): boolean =>
	segments.length === shape.length && shape.every((texts, i) => fits(segments[i] ?? '', texts));

function fits(segment: string, [first = '', ...others]: string[]): boolean {
	const last = others.pop();
	if (last === undefined) return segment === first;
	if (!segment.startsWith(first) || !segment.endsWith(last)) return false;
	let at = first.length;
	for (const text of others) {
		const found = segment.indexOf(text, at + 1);
		if (found < 0) return false;
		at = found + text.length;
	}
	return at < segment.length - last.length;
}
