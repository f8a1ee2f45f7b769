import { hasBrackets, withoutBrackets } from './brackets';
import { explainError } from './explain';
import { rootOf, type Path } from './path';
import { parsePath, PathError } from './parsePath';
import { UserFacingError } from '../../transport/userFacingError';

/**
 * Reads a path into Halo's response, with or without `<< >>` around it: it begins with `response`, or inside an
 * iteration with `parent`.
 * @param place for messages: "Output variable 'clients'"
 * @throws UserFacingError that says what to write instead
 */
export function responsePath(written: string, place: string, roots: string[]): Path {
	const text = withoutBrackets(written);
	const unreadable = `${place} has a path that cannot be read`;
	if (hasBrackets(text)) throw new UserFacingError(unreadable, ONE_PATH);
	const path = parsePath(text);
	if (path instanceof PathError) throw new UserFacingError(unreadable, explainError(text, path));
	const root = rootOf(path);
	if (roots.includes(root)) return path;
	throw new UserFacingError(`${place} does not begin with 'response'`, advice(root, text.trim()));
}

const ONE_PATH =
	'Write a single path, with << >> around all of it or without: <<response^clients[0]^name!>>. Put a name that contains << or >> in quotes';

function advice(root: string, text: string): string {
	if (root === 'parent') {
		return "'parent' is the whole response during an iteration: fill in 'Iterate Over' or write 'response'";
	}
	if (/^(response|parent)$/i.test(root)) return `Write '${root.toLowerCase()}' in lower case`;
	if (/^\$json\b/i.test(root))
		return "Write the path as fixed text, for example 'response^clients'";
	if (/^response[./]/.test(root)) {
		return `Write ^ before each name: '${text.replace(/[./]/g, '^').slice(0, 80)}'`;
	}
	return `Write 'response^${text.slice(0, 80)}' if it is a part of Halo's response`;
}
