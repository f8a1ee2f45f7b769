/** Reads numbered pages before they are needed, at most this many; they are returned in order. */
export class ReadAhead<T> {
	private readonly begun: Array<Promise<T>> = [];
	private next = 1;

	constructor(
		private readonly read: (page: number) => Promise<T>,
		private readonly most: number,
	) {}

	/**
	 * The next page.
	 * @param last the last page that certainly exists; later ones are read only when needed
	 */
	async page(last: number): Promise<T> {
		const wanted = this.next - this.begun.length;
		while (this.begun.length < this.most && this.next <= Math.max(wanted, last)) {
			const page = this.read(this.next++);
			// a page that turns out not to be needed may fail
			page.catch(() => undefined);
			this.begun.push(page);
		}
		return await (this.begun.shift() as Promise<T>);
	}
}
