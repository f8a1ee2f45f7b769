/** A long step on screen: what is being done, for how long, and how far it is. */
export interface Progress {
	done(): void;
}

/** Starts telling about a step; `detail` is asked again every second. */
export type Report = (title: string, detail?: () => string) => Progress;

const quiet: Progress = { done: () => {} };

/** For tests: says nothing. */
export const silent: Report = () => quiet;

/** One line that updates on a terminal; in a log, a line every 15 seconds. */
export const onScreen: Report = (title, detail = () => '') => {
	const { stdout } = process;
	const started = Date.now();
	const line = () => {
		const seconds = Math.round((Date.now() - started) / 1000);
		const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
		return [title, clock, detail()].filter(Boolean).join('  ');
	};
	const redraw = () => stdout.write(`\r\x1b[2K${line().slice(0, (stdout.columns || 80) - 1)}`);

	if (stdout.isTTY) redraw();
	else stdout.write(`${title}\n`);
	const timer = stdout.isTTY
		? setInterval(redraw, 1000)
		: setInterval(() => stdout.write(`${line()}\n`), 15_000);

	return {
		done() {
			clearInterval(timer);
			if (stdout.isTTY) redraw();
			stdout.write(stdout.isTTY ? '\n' : `${line()}  done\n`);
		},
	};
};
