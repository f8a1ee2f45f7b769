import type { Parameter, ValueOf } from '../model';
import { convert } from './convert';
import { show, Unfit } from './unfit';

/**
 * The value of a parameter in the type that it declares, whatever an expression or a language model gave for it.
 * @param value as n8n has it; the parameter's default counts where there is none
 * @throws Unfit with a sentence about the value
 */
export function parameterValue<P extends Parameter>(parameter: P, value: unknown): ValueOf<P> {
	const given = value ?? parameter.default;
	return converted(parameter, given) as ValueOf<P>;
}

function converted({ type, options, default: usual }: Parameter, value: unknown): unknown {
	if (type === 'string') return convert(value, 'string') ?? '';
	if (type === 'number' || type === 'boolean') return convert(value, type) ?? usual;
	if (type === 'options' && options) return oneOf(options as Option[], value);
	return value;
}

type Option = { name: string; value: unknown };

function oneOf(options: Option[], value: unknown): unknown {
	const option = options.find((one) => one.value === value);
	if (option) return option.value;
	const choices = options.map((one) => String(one.value)).join(', ');
	throw new Unfit(`takes one of ${choices}, and was given ${show(value)}`);
}
