/**
 * A step of the build: makes the compiled code load fast. n8n loads the node when it starts, and needs no more than its
 * description then. So a module that is used only inside functions is loaded when one of them first runs, and each import
 * names its file, so that Node need not look for it. Files and lines stay as they are.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** An import as the compiler writes it: `const name = require("./file");`. */
interface Import {
	statement: ts.VariableStatement;
	name: ts.Identifier;
	/** Where its module is. */
	target: string;
	uses: ts.Identifier[];
	/** Functions that objects are given while their module is loaded, to be called later: `layout: layout_1.layout`. */
	passed: ts.PropertyAccessExpression[];
	/** Used while its module is loaded. */
	atOnce: boolean;
}

/** What no description needs, so that it comes later as a whole. */
const NEEDED_LATER = /^nodes.Halo.(catalogue|engine|input|records|transport|triggers)\b/;

for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
	if (!name.endsWith('.js')) continue;
	const file = path.join('dist', name);
	const text = readFileSync(file, 'utf8');
	const named = text.replace(/(?<=\brequire\(")\.[^"]+/g, (target) => nameFile(file, target));
	writeFileSync(file, NEEDED_LATER.test(name) ? named : loadLater(file, named));
}

/** Where Node would find a relative import, written out. */
function nameFile(from: string, target: string): string {
	const found = ['', '.js', '/index.js'].find((end) => {
		const name = path.join(path.dirname(from), target + end);
		return path.extname(name) !== '' && existsSync(name);
	});
	if (found === undefined) throw new Error(`${from} imports ${target}, which does not exist`);
	return target + found;
}

function loadLater(file: string, text: string): string {
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
	const imports = importsIn(source, path.dirname(file));
	findUses(source, imports);
	const edits: Array<{ from: number; to: number; text: string }> = [];
	const replace = (node: ts.Node, text: string) =>
		edits.push({ from: node.getStart(), to: node.end, text });
	for (const { statement, name, uses, passed, atOnce } of imports.values()) {
		if (atOnce) continue;
		const call = statement.declarationList.declarations[0].initializer?.getText() ?? '';
		replace(statement, `let ${name.text}$;const ${name.text}=()=>${name.text}$??=${call};`);
		// in brackets also behind `new`
		for (const use of uses) replace(use, `(${name.text}())`);
		for (const { name: own } of passed)
			replace(own.parent, `function(...args){return ${name.text}().${own.text}.apply(this,args)}`);
	}
	edits.sort((one, other) => other.from - one.from);
	return edits.reduce((to, edit) => to.slice(0, edit.from) + edit.text + to.slice(edit.to), text);
}

function importsIn(source: ts.SourceFile, folder: string): Map<string, Import> {
	const imports = new Map<string, Import>();
	for (const statement of source.statements) {
		if (!ts.isVariableStatement(statement)) continue;
		const [{ name, initializer }] = statement.declarationList.declarations;
		if (!initializer || !ts.isIdentifier(name) || !isRelative(initializer)) continue;
		const [called] = (initializer as ts.CallExpression).arguments;
		const target = path.join(folder, (called as ts.StringLiteral).text);
		imports.set(name.text, { statement, name, target, uses: [], passed: [], atOnce: false });
	}
	return imports;
}

function isRelative(call: ts.Expression): boolean {
	if (!ts.isCallExpression(call) || call.expression.getText() !== 'require') return false;
	return call.arguments[0].getText().startsWith('".');
}

/** Whether an object gets one of the functions of the module, and nothing else is done with it yet. */
function isPassed(
	use: ts.Identifier,
	{ target }: Import,
): use is ts.Identifier & { parent: ts.PropertyAccessExpression } {
	const { parent } = use;
	if (!ts.isPropertyAccessExpression(parent) || !ts.isPropertyAssignment(parent.parent))
		return false;
	const own = parent.name.text;
	const isFunction = new RegExp(
		`^(?:async )?function ${own}\\(|^const ${own} = (?:async )?\\(.*=>`,
		'm',
	);
	return isFunction.test(readFileSync(target, 'utf8'));
}

function findUses(node: ts.Node, imports: Map<string, Import>, isLater = false): void {
	if (ts.isIdentifier(node)) {
		const found = imports.get(node.text);
		if (!found || node === found.name) return;
		if (!isLater && isPassed(node, found)) return void found.passed.push(node.parent);
		found.uses.push(node);
		found.atOnce ||= !isLater;
	}
	// a re-export stays as it is: Node recognizes it by its form
	const isReExport =
		ts.isCallExpression(node) && node.expression.getText() === 'Object.defineProperty';
	const later = !isReExport && (isLater || ts.isFunctionLike(node));
	ts.forEachChild(node, (child) => findUses(child, imports, later));
}
