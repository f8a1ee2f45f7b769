declare global {
	/** Where Jest has a realm of its own for tests, the way to the one that n8n's engine runs in. */
	var requireNatively: NodeJS.Require | undefined;
}

/** The realm of n8n's engine and the sandbox. */
export const realm = (globalThis.requireNatively?.constructor('return globalThis')() ??
	globalThis) as typeof globalThis;
