import type { Parameter, ValueOf } from '../model';
import { UserFacingError } from '../transport/userFacingError';
import { convert } from './convert';
import { isSameName, show } from './text';

/**
 * The value of a parameter in its declared type, from whatever an expression or a language model returned.
 * @param value n8n's value; the parameter's default is used if there is none
 * @throws UserFacingError for a value that does not fit
 */
export function parameterValue<P extends Parameter>(parameter: P, value: unknown): ValueOf<P> {
	const given = value ?? parameter.default;
	return converted(parameter, given) as ValueOf<P>;
}

function converted(parameter: Parameter, value: unknown): unknown {
	const { type, options, default: usual } = parameter;
	const place = `'${parameter.displayName}'`;
	if (type === 'string') return convert(value, 'string', place) ?? '';
	if (type === 'boolean') return convert(value, type, place) ?? usual;
	if (type === 'number') return exact(convert(value, type, place) ?? usual, place);
	if (type === 'options' && options) return oneOf(options as Choice[], value, place);
	return value;
}

/** The node's own numbers never have a hundred digits. */
function exact(number: unknown, place: string): unknown {
	if (typeof number !== 'string') return number;
	throw new UserFacingError(`${place} is too large: ${show(number)}`);
}

/** One of the values of a parameter. */
export interface Choice {
	value: unknown;
	/** Its name in the form. */
	name?: string;
}

/**
 * The choice for a value or its name in the form; case and spaces around it are ignored.
 * @throws UserFacingError that lists the choices
 */
export function oneOf(options: Choice[], value: unknown, place: string): unknown {
	const option =
		options.find((one) => one.value === value) ??
		options.find((one) => isSameName(one.value, value)) ??
		options.find((one) => one.name !== undefined && isSameName(one.name, value));
	if (option) return option.value;
	const choices = options.map((one) => String(one.value)).join(', ');
	throw new UserFacingError(
		`${place} must be one of ${choices}, not ${show(value)}`,
		'Nothing was sent. Correct it, or check the expression.',
	);
}
