import type { Asked, Call, Turn } from './types.mts';

type Arguments = Record<string, unknown>;

/** One thing that the model does, and when. */
export interface Step {
	/**
	 * What must be true of the request: a text that its last message contains, a pattern that it
	 * matches, or any condition. Without it the step comes as soon as the steps before it are used.
	 */
	when?: string | RegExp | ((asked: Asked) => boolean);
	/** The tools to call, by name, with their arguments; several are called side by side. */
	call?: Record<string, Arguments | ((asked: Asked) => Arguments)>;
	/** The final words. */
	say?: string | ((asked: Asked) => string);
	/** Whether it may be used any number of times, as for items that an agent works on side by side. */
	always?: boolean;
}

/** Said instead of a turn when the script does not go on as the conversation does. */
export class OffScript extends Error {}

/** Plays steps: each request gets the first step that is not used up and whose condition holds. */
export class Script {
	private readonly steps: Step[];
	private calls = 0;

	constructor(steps: Step[]) {
		this.steps = [...steps];
	}

	/** The steps that nothing has asked for yet. */
	get left(): Step[] {
		return this.steps.filter(({ always }) => !always);
	}

	/** @throws OffScript when no step fits, or when it calls a tool or an argument that the request does not offer */
	play(asked: Asked): Turn {
		const at = this.steps.findIndex(({ when }) => holds(when, asked));
		if (at < 0) throw new OffScript(`No step of the script fits. The last message: ${asked.last}`);
		const step = this.steps[at];
		if (!step.always) this.steps.splice(at, 1);
		const calls = Object.entries(step.call ?? {}).map(([tool, args]): Call => {
			const given = typeof args === 'function' ? args(asked) : args;
			checkCall(asked, tool, given);
			return { id: `call_${++this.calls}`, tool, args: given };
		});
		return { calls, text: typeof step.say === 'function' ? step.say(asked) : (step.say ?? '') };
	}
}

function holds(when: Step['when'], asked: Asked): boolean {
	if (when === undefined) return true;
	if (typeof when === 'function') return when(asked);
	return typeof when === 'string' ? asked.last.includes(when) : when.test(asked.last);
}

/** A real model calls only what it was told of; a script that knows better would prove nothing. */
function checkCall({ tools }: Asked, tool: string, args: Arguments): void {
	const known = tools.find(({ name }) => name === tool);
	if (!known) {
		throw new OffScript(`No tool is called '${tool}', but: ${tools.map(({ name }) => name)}`);
	}
	const { properties = {}, required = [] } = known.parameters;
	const strange = Object.keys(args).filter((name) => !(name in properties));
	const missing = required.filter((name) => !(name in args));
	if (strange.length + missing.length === 0) return;
	throw new OffScript(
		`'${tool}' has the arguments ${Object.keys(properties)}; unknown: ${strange}; missing: ${missing}`,
	);
}
