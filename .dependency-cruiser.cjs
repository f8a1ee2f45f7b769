/**
 * Which room of nodes/Halo may import from which. Each line names a room, or several on one floor, and everything
 * below it is allowed; docs/architecture.md explains the rooms.
 */
const floors = [
	['engine', 'methods', 'triggers'],
	['resources'],
	['anyRecord', 'customMethod'],
	['operations'],
	['input', 'output'],
	['lists'],
	['form'],
	['records'],
	['values', 'catalogue'],
	['model'],
	['transport'],
];

const pathOf = (rooms) => `^nodes/Halo/(?:${rooms.join('|')})/`;

/** A room may not import from a room on its own floor or above it. */
const upward = floors.flatMap((rooms, floor) =>
	rooms.map((room) => ({
		name: `${room}-imports-downwards-only`,
		severity: 'error',
		from: { path: pathOf([room]) },
		to: {
			path: pathOf(
				floors
					.slice(0, floor + 1)
					.flat()
					.filter((other) => other !== room),
			),
		},
	})),
);

module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			comment: 'Move what both files need into a file of its own, further down.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'no-cycles-between-folders',
			comment: 'Move what both folders need into a folder below them.',
			severity: 'error',
			scope: 'folder',
			from: {},
			to: { circular: true },
		},
		{
			name: 'rooms-only',
			comment: 'A new folder of nodes/Halo belongs into the list of floors above.',
			severity: 'error',
			from: { path: '^nodes/Halo/[^/]+/', pathNot: pathOf(floors.flat()) },
			to: {},
		},
		{
			name: 'node-is-the-top',
			comment: 'Nothing imports the node itself.',
			severity: 'error',
			from: {},
			to: { path: '^nodes/Halo/[^/]+\\.node\\.ts$' },
		},
		{
			name: 'credentials-sign-in-only',
			comment: 'The credential shares the transport with the node, and nothing else.',
			severity: 'error',
			from: { path: '^credentials/' },
			to: { path: '^nodes/Halo/', pathNot: '^nodes/Halo/transport/' },
		},
		{
			name: 'no-orphans',
			severity: 'error',
			from: { orphan: true, pathNot: '\\.json$' },
			to: {},
		},
		...upward,
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require'] },
	},
};
