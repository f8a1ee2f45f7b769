import type { IDataObject } from 'n8n-workflow';
import type { Halo, LoggedRequest } from '../../sandbox/halo/index.mts';
import type { NodeOutcome } from '../support/outcome.mts';
import { secretsIn } from '../support/secretForms.mts';
import { answersOf, itemsOf, type Answer } from './answers.mts';
import type { Task, Write } from './task.mts';

/** All that there is to see of a run. */
export interface Observed {
	task: Task;
	outcome: NodeOutcome;
	halo: Halo;
	/** What n8n's logger and everything else printed. */
	printed: string;
	secrets: string[];
	/** A dry run must send nothing. */
	isDry?: boolean;
}

const UNKNOWN = /not known whether/;
/** Words that leave open, or say, that the change was made. */
const NOT_DENIED = /not known whether|Halo made the change|Halo accepted|check in Halo/i;
/** A request that these turned away may be sent once more. */
const TURNED_AWAY = [400, 401, 429];

/** The promises of docs/reliability.md that a run broke, as far as the sandbox's log and store tell. */
export function brokenPromises(observed: Observed): string[] {
	const { task, outcome, halo } = observed;
	const answers = answersOf(task, outcome);
	const broken = [...order(task, outcome), ...silence(observed)];
	task.items.forEach((item, i) => {
		const answer = answers[i];
		const about = [
			...(task.write ? written(observed, task.write, item, answer) : []),
			...(task.read && answer && !outcome.error && answer.words === undefined
				? whole(observed, item, answer)
				: []),
			...(!task.write && UNKNOWN.test(answer?.words ?? '') ? ['a read is never unknown'] : []),
		];
		const shown = JSON.stringify(answer ?? null).slice(0, 300);
		broken.push(...about.map((promise) => `${promise}: item ${i}, ${shown}`));
	});
	// while discovery fails, the node tries the usual addresses for a token
	const unknown = halo.unknownRequests().filter(({ path }) => !path.endsWith('/token'));
	const strange = unknown.map(({ method, path }) => `${method} ${path}`);
	return [...broken, ...strange.map((request) => `only known calls: ${request}`)];
}

/** Every item is answered, in order; once, where an item becomes one. */
function order({ items, several }: Task, { outputs, error }: NodeOutcome): string[] {
	if (error) return error.context?.itemIndex === undefined ? ['an error names its item'] : [];
	const broken = outputs.flatMap((output) => {
		const order = output.flatMap(itemsOf);
		return order.every((one, i) => i === 0 || order[i - 1] <= one) ? [] : ['in order'];
	});
	const all = outputs.flat().flatMap(itemsOf);
	items.forEach((_, i) => {
		const times = all.filter((one) => one === i).length;
		if (times !== 1 && !several) broken.push(`item ${i} is answered once, not ${times} times`);
	});
	return broken;
}

/** What is said of a write agrees with the store and the log. */
function written(
	{ halo, isDry, outcome, task }: Observed,
	write: Write,
	item: IDataObject,
	answer: Answer | undefined,
): string[] {
	const count = write.count(halo, item);
	const sent = sentFor(halo, write, item);
	const final = sent.filter(({ status }) => !TURNED_AWAY.includes(status));
	const { words, output: [first] = [] } = answer ?? {};
	// a note says that Halo accepted a list, and no more
	const isNoted = first?.note !== undefined || /without details/.test(outcome.error?.message ?? '');
	const isUnconfirmed = isNoted && sent.some(isList);
	const stoppedAt = outcome.error?.context?.itemIndex;
	const withStopped = stoppedAt === undefined ? [] : sentFor(halo, write, task.items[stoppedAt]);
	const isBesideStopped = sent.some((one) => withStopped.includes(one));
	const rules: Array<[string, boolean]> = [
		['never twice', count <= 1],
		['never sent twice', final.length <= 1],
		['a dry run sends nothing', !isDry || sent.length === 0],
		[
			'what was not reached is not sent',
			answer !== undefined || isBesideStopped || sent.length + count === 0,
		],
		[
			'success means done',
			isDry === true ||
				!answer ||
				words !== undefined ||
				count === 1 ||
				isUnconfirmed ||
				sent.some(isForged),
		],
		['refused means not done', words === undefined || count === 0 || NOT_DENIED.test(words)],
		['reported as unknown only if unknown', !UNKNOWN.test(words ?? '') || sent.some(mayBeDone)],
	];
	return rules.filter(([, holds]) => !holds).map(([promise]) => promise);
}

const isList = ({ body }: LoggedRequest) => Array.isArray(body) && body.length > 1;

/** Refusals that come before Halo looks at what it is to write. */
const WHOLE = [301, 302, 303, 307, 308, 401, 403, 429];

/** What became of a list that was refused, nobody knows, unless it was refused as a whole. */
const mayBeDone = (request: LoggedRequest) =>
	isOver(request) || (isList(request) && !WHOLE.includes(request.status));

const isOver = ({ status }: LoggedRequest) =>
	status === 0 || status >= 500 || (status >= 200 && status < 300);

/** Halo refused, and a fault told the node that it had not: nothing that the node is sent says otherwise. */
const isForged = ({ status, replaced = 0 }: LoggedRequest) =>
	replaced >= 400 && status >= 200 && status < 300;

/** The requests that carry the change of an item. */
export const sentFor = ({ requests }: Halo, { method, path, mark }: Write, item: IDataObject) =>
	requests.filter((one) => {
		if (one.method !== method || !one.path.includes(path)) return false;
		return method === 'DELETE'
			? one.path.endsWith(mark(item))
			: JSON.stringify(one.body ?? '').includes(JSON.stringify(mark(item)).slice(1, -1));
	});

/** What was read is what Halo has, or a hint says that it may not be. */
function whole({ task, outcome, halo, isDry }: Observed, item: IDataObject, { output }: Answer) {
	const isReported = outcome.hints.length > 0;
	return isDry || isReported || task.read?.isWhole(halo, output, item)
		? []
		: ['complete or reported'];
}

/** No secret in anything that n8n stores, shows or prints. */
function silence({ outcome, printed, secrets }: Observed): string[] {
	const { run, error, hints } = outcome;
	const { message, description, stack, cause } = error ?? {};
	const about = [message, description, stack, cause, { ...error }];
	const shown = JSON.stringify([run, hints, about]);
	return [
		...secretsIn(shown, secrets).map(() => 'no secret in what n8n stores'),
		...secretsIn(printed, secrets).map(() => 'no secret in the log'),
	];
}
