/** Caches what a function returns for each object. Only for objects that do not change. */
export function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
	const known = new WeakMap<K, V>();
	return (of) => {
		const own = known.get(of) ?? make(of);
		known.set(of, own);
		return own;
	};
}
