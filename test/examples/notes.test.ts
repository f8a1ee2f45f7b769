import { exampleFiles, type ExampleNode } from '../support/exampleFiles.mts';

/** What a node takes on n8n's canvas, with its name below it, which may be wider than the node. */
const NODE = { width: 96, height: 96 };
const LABEL = { beside: 32, below: 48 };
/** What n8n gives a sticky note that does not say its size. */
const NOTE = { width: 240, height: 160 };

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const isNote = ({ type }: ExampleNode) => type === 'n8n-nodes-base.stickyNote';

function boxOf(node: ExampleNode): Box {
	const [left, top] = node.position;
	const { width = NOTE.width, height = NOTE.height } = node.parameters as Partial<typeof NOTE>;
	if (isNote(node)) return { left, top, right: left + width, bottom: top + height };
	return {
		left: left - LABEL.beside,
		top,
		right: left + NODE.width + LABEL.beside,
		bottom: top + NODE.height + LABEL.below,
	};
}

const overlap = (one: Box, other: Box) =>
	one.left < other.right &&
	other.left < one.right &&
	one.top < other.bottom &&
	other.top < one.bottom;

test.each(exampleFiles())('$file: no sticky note covers a node or another note', ({ workflow }) => {
	const { nodes } = workflow;
	const covered = nodes
		.filter(isNote)
		.flatMap((note) =>
			nodes
				.filter((node) => node !== note && overlap(boxOf(note), boxOf(node)))
				.map(({ name }) => `${note.name} covers ${name}`),
		);
	expect(covered).toEqual([]);
});

test.each(exampleFiles())('$file: no node covers another', ({ workflow }) => {
	const nodes = workflow.nodes.filter((node) => !isNote(node));
	const bare = (node: ExampleNode): Box => {
		const [left, top] = node.position;
		return { left, top, right: left + NODE.width, bottom: top + NODE.height };
	};
	const covered = nodes.flatMap((node, at) =>
		nodes
			.slice(at + 1)
			.filter((other) => overlap(bare(node), bare(other)))
			.map(({ name }) => `${node.name} and ${name}`),
	);
	expect(covered).toEqual([]);
});
