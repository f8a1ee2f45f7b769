import { printIndex, printPath, printSteps } from './path';
import type { PathError } from './parsePath';
import { isObject } from '../../transport/json';
import { type Missing } from './pickPath';
import { names, describe } from '../method/text';

/** Says at which step a path ended, and what was there instead. One or two sentences without a final full stop. */
export function explain(missing: Missing): string {
	const { path, step, index } = missing;
	const { name, indexes } = path.steps[step];
	const reached = [...path.steps.slice(0, step), { name, indexes: indexes.slice(0, index + 1) }];
	const whole = printPath(path);
	const ended = printSteps(reached);
	const where = ended === whole ? `'${short(whole)}'` : `'${short(ended)}' in '${short(whole)}'`;
	return `There is nothing at ${where}: ${index < 0 ? lacksName(missing, name) : lacksElement(missing)}`;
}

/** Says where a text stops being a valid path, and what to write instead. */
export function explainError(text: string, { position, message }: PathError): string {
	const before = text.slice(Math.max(0, position - 40), position).trimStart();
	return before === '' ? message : `${message} (after '${before}')`;
}

function lacksName({ step, arrivedAt }: Missing, name: string): string {
	if (!isObject(arrivedAt))
		return `the value before it is ${describe(arrivedAt)}, so it has no '${short(name)}'`;
	if (Object.hasOwn(arrivedAt, name)) return 'it is empty';
	const alike = Object.keys(arrivedAt).find((key) => key.toLowerCase() === name.toLowerCase());
	if (alike) return `names are case-sensitive, and the name is '${short(alike)}'`;
	return `${step === 0 ? 'there is' : 'it has'} ${names(arrivedAt)}, and no '${short(name)}'`;
}

function lacksElement({ path, step, index, arrivedAt }: Missing): string {
	if (!Array.isArray(arrivedAt))
		return `brackets pick from a list, but this is ${describe(arrivedAt)}`;
	const wanted = path.steps[step].indexes[index];
	if ('equals' in wanted) return `no element has ${short(printIndex(wanted))}`;
	return `this is ${describe(arrivedAt)}, and the first element is [0]`;
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}...` : text);
