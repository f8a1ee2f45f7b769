import type { Forms } from './forms.mts';

/** The page of the documentation that shows the sheets. */
export function pageOf(all: Forms[]): string {
	const rows = all.map(({ file, title, nodes }) => {
		const forms = nodes.length === 1 ? '1 form' : `${nodes.length} forms`;
		return `- [${title}](screenshots/forms/${file}.webp): ${forms}`;
	});
	return `# All Forms

The form of every operation as n8n shows it for a new node, one sheet per resource. Red marks are fields that have to be
filled in. \`npm run screenshots\` takes the pictures in a real n8n with the sandbox Halo and writes this page; each form in
its full size is then in \`.data/screenshots/forms\`. With names of resources, such as \`npm run screenshots -- ticket\`, it
only replaces those.

${rows.join('\n')}
`;
}
