/** A sheet with the pictures of some forms. */
export interface Sheet {
	/** Its file's name, without the ending. */
	file: string;
	title: string;
	/** How many forms it shows. */
	count: number;
}

/** The page of the documentation that shows the sheets. */
export function pageOf(all: Sheet[]): string {
	const rows = all.map(({ file, title, count }) => {
		const forms = count === 1 ? '1 form' : `${count} forms`;
		return `- [${title}](screenshots/forms/${file}.webp): ${forms}`;
	});
	return `# All Forms

The form of every operation as n8n shows it for a new node, one sheet per resource. Red marks show the fields that have
to be filled in. \`npm run screenshots\` takes the pictures in a real n8n with the sandbox Halo and writes this page; each
form at full size is then in \`.data/screenshots/forms\`. With names of resources, such as \`npm run screenshots --
ticket\`, it replaces only the sheets of those resources.

${rows.join('\n')}
`;
}
