import { readModes } from '../../sandbox/halo/modes.mts';

declare global {
	/** Set by test/modes, which runs the stories once in each mode in which Halos differ. */
	var HALO_MODES: string | undefined;
}

/** How the sandbox Halo of this run differs from the default. */
export const mode = readModes(globalThis.HALO_MODES ?? '');
