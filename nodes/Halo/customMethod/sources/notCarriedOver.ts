import { isObject } from '../../transport/json';
import type { Found } from './findMethods';
import { nameOf } from './fromHalo';
import { codeOf, scalarText, unusualSignIn } from './haloJson';

/** What a method does in Halo but not here, as sentences for the person. */
export function notCarriedOver({ method, integration }: Found): string[] {
	const name = nameOf(method);
	const hints: string[] = [];
	const isOwn = (codeOf(method.authorizationtype) ?? -1) >= 0;
	const signIn = unusualSignIn(isOwn ? method.authorizationtype : integration.authorizationtype);
	if (signIn) {
		hints.push(
			`In Halo, the method '${name}' signs in with ${signIn}. Here, this node's credential is used instead.`,
		);
	}
	const mapped = rowsWithMappings(method.output_variables);
	if (mapped.length > 0) {
		hints.push(
			`In Halo, the method '${name}' replaces values of ${mapped.join(', ')} (value mappings). Here, they are output as Halo sends them.`,
		);
	}
	return hints;
}

const rowsWithMappings = (rows: unknown): string[] =>
	(Array.isArray(rows) ? rows : [])
		.filter(isObject)
		.filter(({ value_mappings }) => Array.isArray(value_mappings) && value_mappings.length > 0)
		.map(({ key }) => `'${scalarText(key)}'`);
