/** Prints how many type assertions the shipped code holds, `as const` aside: `npx tsx scripts/countCasts.mts [root]`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));

const files = ['credentials', 'nodes'].flatMap((folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.includes('.printed'))
		.map((file) => path.join(root, folder, file)),
);

function casts(node: ts.Node): number {
	const own = ts.isAsExpression(node) && node.type.getText() !== 'const' ? 1 : 0;
	let inside = 0;
	node.forEachChild((child) => {
		inside += casts(child);
	});
	return own + inside;
}

const total = files.reduce((sum, file) => {
	const source = ts.createSourceFile(
		file,
		readFileSync(file, 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	return sum + casts(source);
}, 0);
console.log(`${total} type assertions in ${files.length} files`);
