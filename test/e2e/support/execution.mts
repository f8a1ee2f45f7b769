import type { Rest } from '../../../sandbox/n8n/prepare/rest.mts';
import { until } from '../../../sandbox/n8n/prepare/until.mts';

/** An exception as n8n keeps it with a node or with the whole workflow. */
export interface NodeFailure {
	message: string;
	description?: string | null;
	httpCode?: string | null;
	context?: { itemIndex?: number };
	node?: { name: string };
}

/** A file as n8n keeps it with an item. */
export interface BinaryFile {
	/** Where n8n has the contents; without it they are in `data`, as base64. */
	id?: string;
	data: string;
	fileName?: string;
	mimeType: string;
	/** For people: `20 MB`. */
	fileSize?: string;
}

export interface Item {
	// What nodes put out has no type that holds for all of them; a check says what it expects.
	json: Record<string, unknown>;
	binary?: Record<string, BinaryFile>;
	error?: NodeFailure;
}

/** One turn of a node. */
export interface NodeRun {
	data?: { main?: Array<Item[] | null> };
	error?: NodeFailure;
	hints?: Array<{ message: string }>;
}

/** What n8n keeps of one run of a workflow. */
export interface Execution {
	id: string;
	status: string;
	data: {
		resultData: {
			runData: Record<string, NodeRun[]>;
			lastNodeExecuted?: string;
			error?: NodeFailure;
		};
	};
}

const ends = ['success', 'error', 'crashed', 'canceled'];

/** Waits until n8n has ended an execution and kept it; throws after so many milliseconds. */
export async function endOf(rest: Rest, id: string, patience: number): Promise<Execution> {
	const ended = async () => {
		// n8n hides data beyond 100 MB, and says so in `dataTooLargeToDisplay`; tests stay below.
		const kept = await rest.get<{ id: string; status: string; data: string }>(`/executions/${id}`);
		return ends.includes(kept.status) ? kept : undefined;
	};
	const kept = await until(ended, patience, 'The workflow did not end');
	return { ...kept, data: unflatten(kept.data) as Execution['data'] };
}

/**
 * Reads the form in which n8n keeps executions (that of the npm package flatted): a list of values,
 * in which each text within an object or a list is the place of a value in that list.
 */
export function unflatten(text: string): unknown {
	const values: unknown[] = JSON.parse(text);
	const made = new Map<number, unknown>();

	const part = (value: unknown): unknown => (typeof value === 'string' ? at(Number(value)) : value);
	function at(place: number): unknown {
		const value = values[place];
		if (typeof value !== 'object' || value === null) return value;
		if (made.has(place)) return made.get(place);
		const whole: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
		made.set(place, whole);
		for (const [key, inner] of Object.entries(value)) Object.assign(whole, { [key]: part(inner) });
		return whole;
	}
	return at(0);
}
