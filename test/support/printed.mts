import { realm } from './realm.mts';

/** Keeps all that is printed, n8n's logger included. Nothing of standard output appears meanwhile. */
export class Recorder {
	private text = '';
	private readonly restore: Array<() => void> = [];

	constructor() {
		this.listen(realm.process.stdout, false);
		this.listen(realm.process.stderr, true);
	}

	/** What was printed since this mark. */
	since(mark = 0): string {
		return this.text.slice(mark);
	}

	get mark(): number {
		return this.text.length;
	}

	stop(): void {
		for (const restore of this.restore) restore();
	}

	private listen(stream: NodeJS.WriteStream, appears: boolean): void {
		const write = stream.write.bind(stream);
		this.restore.push(() => {
			stream.write = write;
		});
		stream.write = ((...call: Parameters<typeof write>) => {
			this.text += String(call[0]);
			return appears ? write(...call) : true;
		}) as typeof write;
	}
}
