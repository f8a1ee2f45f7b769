import { rootOf } from '../responsePath/path';
import { splitPath } from '../variables/fillText';

/**
 * The variables that a path asks for by name alone, each once and in its order: `id` of `/api/Client/{id}` and of
 * `/api/Client/<<id>>`. One that goes on inside a variable, `<<ticket^id>>`, takes more than a text, and is not asked for.
 */
export function pathParametersOf(path: string): string[] {
	const { location, query } = splitPath(path);
	const names = [...location, ...query].flatMap((piece) => {
		if (typeof piece === 'string') return [];
		const [{ indexes }, ...further] = piece.path.steps;
		return indexes.length + further.length === 0 ? [rootOf(piece.path)] : [];
	});
	return [...new Set(names)];
}
