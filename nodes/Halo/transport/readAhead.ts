/** Reads numbered pages before they are wanted, at most so many; they are handed out in their order. */
export class ReadAhead<T> {
	private readonly begun: Array<Promise<T>> = [];
	private next = 1;

	constructor(
		private readonly read: (page: number) => Promise<T>,
		private readonly most: number,
	) {}

	/**
	 * The next page.
	 * @param last the last page that there surely is; nothing behind it is read before it is wanted
	 */
	async page(last: number): Promise<T> {
		const wanted = this.next - this.begun.length;
		while (this.begun.length < this.most && this.next <= Math.max(wanted, last)) {
			const page = this.read(this.next++);
			// a page that nobody comes to want may fail
			page.catch(() => undefined);
			this.begun.push(page);
		}
		return await (this.begun.shift() as Promise<T>);
	}
}
