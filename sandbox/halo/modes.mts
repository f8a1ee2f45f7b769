/** What differs between the Halos that people have; each is a matter of the tenant, so that a client must take all. */
export interface Modes {
	/**
	 * How files are given out (docs/halo/files.md#downloading): as bytes, as links to a cloud store, or, as one tenant
	 * does, some as bytes and some as links (here the attachments with an even ID).
	 */
	files: 'bytes' | 'links' | 'mixed';
	/**
	 * Types of statuses: several, of which none says that a ticket is closed, or one for all. Where there is one,
	 * `excludeclosed` leaves nothing out.
	 */
	statuses: 'mixedTypes' | 'oneType';
	/** Whether a ticket that is opened again still says `hasbeenclosed`. */
	reopened: 'keeps' | 'resets';
	/** Whether a ticket closes that nobody is assigned to, or stays open: Halo refuses to close it. */
	unassigned: 'closes' | 'stays';
	/** How tickets come without `order`. */
	order: 'newest' | 'oldest';
	/** How much a list gives without `pageinate` and `count`, where it takes `count`. */
	unpaged: 'fifty' | 'all';
	/** What a DELETE responds with. */
	deletes: 'record' | 'empty';
	/** Whether the list of agents repeats one, without its ID (docs/halo/lists.md#lists-that-do-not-page). */
	agents: 'once' | 'repeated';
	/**
	 * What the filter `agent_id` of tickets gives: the agent's own, or the queues of the agent's team too
	 * (docs/halo/lists.md#filters).
	 */
	agentFilter: 'own' | 'queues';
	/** Whether `search` does anything on clients and agents (docs/halo/lists.md#search). */
	search: 'works' | 'ignored';
	/** Whether dates of a GET say that they are UTC (docs/halo/requests.md#dates). */
	dates: 'bare' | 'zoned';
	/** Which record of several comes back without `returnall` (docs/halo/writing.md#responses). */
	several: 'first' | 'last' | 'none';
	/** In which order they come with it, or whether Halo does not know it and returns one. */
	returnAll: 'inOrder' | 'reversed' | 'ignored';
	/**
	 * What becomes of several records of which Halo refuses one, which nothing documents: none is kept and Halo refuses;
	 * those before it are kept and Halo refuses; the others are kept and Halo says nothing of the bad one; or an error
	 * comes in its place. What does not fit its type is refused before anything is kept.
	 */
	badElement: 'keepsNone' | 'keepsEarlier' | 'leavesOut' | 'reports';
	/** How agents and assets come: the envelopes of two versions (docs/halo/lists.md#envelopes). */
	envelopes: 'usual' | 'swapped';
	/** What an access token looks like. */
	tokens: 'opaque' | 'jwt';
}

/** The values of each mode, its default first. */
export const modeValues: { [Name in keyof Modes]: ReadonlyArray<Modes[Name]> } = {
	files: ['bytes', 'links', 'mixed'],
	statuses: ['mixedTypes', 'oneType'],
	reopened: ['keeps', 'resets'],
	unassigned: ['closes', 'stays'],
	order: ['newest', 'oldest'],
	unpaged: ['fifty', 'all'],
	deletes: ['record', 'empty'],
	agents: ['once', 'repeated'],
	agentFilter: ['own', 'queues'],
	search: ['works', 'ignored'],
	dates: ['bare', 'zoned'],
	several: ['first', 'last', 'none'],
	returnAll: ['inOrder', 'reversed', 'ignored'],
	badElement: ['keepsNone', 'keepsEarlier', 'leavesOut', 'reports'],
	envelopes: ['usual', 'swapped'],
	tokens: ['opaque', 'jwt'],
};

/** All modes, with the default for what is not given. */
export const modesOf = (given: Partial<Modes> = {}): Modes => ({
	files: modeValues.files[0],
	statuses: modeValues.statuses[0],
	reopened: modeValues.reopened[0],
	unassigned: modeValues.unassigned[0],
	order: modeValues.order[0],
	unpaged: modeValues.unpaged[0],
	deletes: modeValues.deletes[0],
	agents: modeValues.agents[0],
	agentFilter: modeValues.agentFilter[0],
	search: modeValues.search[0],
	dates: modeValues.dates[0],
	several: modeValues.several[0],
	returnAll: modeValues.returnAll[0],
	badElement: modeValues.badElement[0],
	envelopes: modeValues.envelopes[0],
	tokens: modeValues.tokens[0],
	...given,
});

/**
 * Modes as a command line gives them: `files=links`.
 * @throws Error that names what there is
 */
export function readModes(text: string): Partial<Modes> {
	const given: Record<string, string> = {};
	for (const [name, value = ''] of text.split(',').filter(Boolean).map(pair)) {
		const values: readonly string[] | undefined = Object.entries(modeValues).find(
			([known]) => known === name,
		)?.[1];
		if (!values)
			throw new Error(`There is no mode '${name}': ${Object.keys(modeValues).join(', ')}`);
		if (!values.includes(value))
			throw new Error(`The mode '${name}' is one of ${values.join(', ')}`);
		given[name] = value;
	}
	return given as Partial<Modes>;
}

const pair = (text: string): string[] => text.split('=').map((part) => part.trim());
