/** Does each thing once, however many ask for it and however close together; what went wrong is tried again. */
export function onceEach() {
	const made = new Map<string, Promise<unknown>>();
	return async <T>(key: string, make: () => Promise<T>): Promise<T> => {
		const known = made.get(key) ?? make();
		made.set(key, known);
		try {
			return (await known) as T;
		} catch (cause) {
			made.delete(key);
			return await Promise.reject(cause);
		}
	};
}
