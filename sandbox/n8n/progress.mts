/** Does a long step and tells about it; `detail`, asked again and again, says how far it is. */
export type Report = <T>(
	title: string,
	work: () => Promise<T>,
	detail?: () => string,
) => Promise<T>;

/** Does the step without a word. */
export const silently: Report = async (_title, work) => await work();

/** One line that updates on a terminal; in a log, a line every 15 seconds. */
export const onScreen: Report = async (title, work, detail = () => '') => {
	const { stdout } = process;
	const started = Date.now();
	const line = () => [title, clock(Date.now() - started), detail()].filter(Boolean).join('  ');
	const update = stdout.isTTY
		? () => stdout.write(`\r\x1b[2K${line().slice(0, (stdout.columns || 80) - 1)}`)
		: () => stdout.write(`${line()}\n`);

	update();
	const timer = setInterval(update, stdout.isTTY ? 1000 : 15_000);
	try {
		return await work();
	} finally {
		clearInterval(timer);
		update();
		if (stdout.isTTY) stdout.write('\n');
	}
};

function clock(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
