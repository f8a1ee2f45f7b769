import { testNames } from '../support/testNames.mts';

/** What people who automate Halo stumble over: docs/halo/recipes.md#traps. */
const traps: Record<number, string> = {
	1: 'a write may answer with a bare record, not a list',
	2: 'lists come in different shapes',
	3: 'a write without an id makes a duplicate',
	4: 'outcomes are required, and 0 and negative ids are legal',
	5: 'a page holds at most 100 rows, and the parameter is spelt pageinate',
	6: 'priorities mean something inside an SLA alone',
	7: 'permissions are the lower of the application and its agent',
	8: 'tokens have two addresses, and a tenant may be missing',
};

/** What they ask of nodes for Halo: docs/halo/recipes.md#wishes. */
const wishes: Record<number, string> = {
	5: 'never lose rows, and say when a list is incomplete',
	6: 'required and custom fields of their own',
	7: 'a note with an outcome that fits the ticket type',
	8: "priorities of the type's SLA, statuses of the type",
	9: 'ticket sources, 0 and negative ones too',
	10: "a ticket's user by email",
	11: 'create, or append to the open one',
	12: 'attachments both ways',
	16: 'searchable pickers',
	17: 'one row of a custom table without losing the rest',
	18: 'saved views as filters',
	19: 'what may this credential do?',
	20: 'a dry run',
	21: 'tolerant lists, and refusals in dropdowns',
	22: 'agents read only unless allowed',
	23: 'match by the id of another system',
	24: 'time zones',
	25: 'examples to import',
};

const names = testNames();

test.each([
	...Object.entries(traps).map(([number, what]) => ['trap', number, what]),
	...Object.entries(wishes).map(([number, what]) => ['wish', number, what]),
])('%s %s has a test: %s', (word, number) => {
	const says = new RegExp(`\\b${word} ${number}\\b`);
	expect(names.filter((name) => says.test(name))).not.toEqual([]);
});
