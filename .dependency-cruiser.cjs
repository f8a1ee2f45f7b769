/**
 * Which folder of nodes/Halo may import from which. Each line names a folder, or several on one layer, and everything
 * below it is allowed; docs/architecture.md explains the folders.
 */
const layers = [
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

const pathOf = (folders) => `^nodes/Halo/(?:${folders.join('|')})/`;

/** A folder may not import from a folder on its own layer or above it. */
const upward = layers.flatMap((folders, layer) =>
	folders.map((folder) => ({
		name: `${folder}-imports-downwards-only`,
		severity: 'error',
		from: { path: pathOf([folder]) },
		to: {
			path: pathOf(
				layers
					.slice(0, layer + 1)
					.flat()
					.filter((other) => other !== folder),
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
			name: 'folders-only',
			comment: 'A new folder of nodes/Halo belongs into the list of layers above.',
			severity: 'error',
			from: { path: '^nodes/Halo/[^/]+/', pathNot: pathOf(layers.flat()) },
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
