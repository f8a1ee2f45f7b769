import type { VariableType } from '../method/variableTypes';
import { toVariable } from '../variables/toVariable';
import { UserFacingError } from '../../transport/userFacingError';
import type { MappedBody } from '../method/method';
import { jsonText } from '../../values/text';
import { textOf } from '../method/text';
import { fillJson } from '../variables/fillJson';
import { fillText } from '../variables/fillText';
import { splitTokens } from '../variables/template';
import { valueOf, type Scope } from '../variables/variables';

/**
 * The JSON object that the body mappings of a method in Halo describe: each value in the type of its row.
 * @throws UserFacingError for a value that does not have that type
 */
export function fillMapped({ rows }: MappedBody, scope: Scope): string {
	const entries = rows.map(({ name, value, type }) => {
		const key = textOf(name);
		return [key, typed(fill(textOf(value), type, scope), type, key)];
	});
	return jsonText(Object.fromEntries(entries));
}

function fill(text: string, type: VariableType, scope: Scope): unknown {
	const [token, ...more] = splitTokens(text.trim());
	if (typeof token === 'object' && more.length === 0) return valueOf(token, scope, 'the body');
	const isJson = type === 'object' || type === 'array';
	return isJson ? fillJson(text, scope) : fillText(text, scope, 'the body');
}

/** A date stays as written, for Halo to read. */
function typed(value: unknown, type: VariableType, key: string): unknown {
	if (type === 'any' || type === 'date') return value;
	return toVariable(
		value,
		type,
		(sentence) =>
			new UserFacingError(
				`The body's '${key}' does not fit the method in Halo`,
				`For the type ${type}, ${sentence}`,
			),
	);
}
