import { rootOf } from '../responsePath/path';
import { splitPath } from '../variables/fillText';

/**
 * The variables in a path that are a plain name, each once and in order: `id` of `/api/Client/{id}` and of
 * `/api/Client/<<id>>`. A longer path in a variable, `<<ticket^id>>`, needs more than text, so it has no field.
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
