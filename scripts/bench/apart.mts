/**
 * A sandbox Halo in a process of its own, so that what it does takes no time of the node that is measured, just as a real
 * Halo's work does not. The same file is both sides of it.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { start, type Fault, type Halo, type Options } from '../../sandbox/halo/index.mts';

/** What is asked of the other process. */
type Question =
	| { start: Options }
	| { failNext: Fault }
	/** The values of a field of all records of a list, and how many writes there were. */
	| { look: { list: string; field: string } };

/** What it stores, as far as a measurement looks at it. */
export interface Stored {
	values: string[];
	posts: number;
}

/** A Halo in another process. */
export interface Apart extends Pick<Halo, 'url' | 'api' | 'auth' | 'credentials'> {
	failNext(fault: Fault): Promise<void>;
	look(list: string, field: string): Promise<Stored>;
}

/** The other process. It stays the same for several Halos, one after the other, so that the second finds it warm. */
export interface OtherProcess {
	/** Starts a new Halo in place of the one before; resolves once it listens. */
	start(options: Options): Promise<Apart>;
	close(): void;
}

export function openApart(): OtherProcess {
	const child = fork(import.meta.filename, [], { execArgv: ['--import', 'tsx'] });
	const ask = async <T,>(question: Question): Promise<T> => {
		child.send(question);
		const [answer] = (await once(child, 'message')) as [T];
		return answer;
	};
	return {
		start: async (options) => ({
			...(await ask<Pick<Apart, 'url' | 'api' | 'auth' | 'credentials'>>({ start: options })),
			failNext: async (fault) => await ask({ failNext: fault }),
			look: async (list, field) => await ask({ look: { list, field } }),
		}),
		close: () => void child.kill(),
	};
}

let halo: Halo | undefined;

async function answer(question: Question): Promise<unknown> {
	if ('start' in question) {
		await halo?.close();
		halo = await start(question.start);
		const { url, api, auth, credentials } = halo;
		return { url, api, auth, credentials };
	}
	if (!halo) throw new Error('It was not started');
	if ('failNext' in question) {
		halo.failNext(question.failNext);
		return true;
	}
	const { list, field } = question.look;
	const isWrite = ({ method, path }: { method: string; path: string }) =>
		method === 'POST' && !/token/.test(path);
	const values = halo.records(list).map((row) => String(row[field]));
	return { values, posts: halo.requests.filter(isWrite).length } satisfies Stored;
}

if (process.argv[1] === import.meta.filename) {
	process.on('message', (question) => {
		void answer(question as Question).then((reply) => process.send?.(reply));
	});
	process.on('disconnect', () => process.exit());
}
