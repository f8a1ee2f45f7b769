import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The shipped code, with the questions that the list of messages asks it. */
export interface Sources {
	files: ts.SourceFile[];
	/** What a name can be: the value of a constant, or what callers hand over; `elsewhere` for `help.message`. */
	meaningOf(name: ts.Identifier | ts.PropertyAccessExpression): ts.Expression[] | 'elsewhere';
	/** What a function of ours returns; nothing for one of JavaScript's or n8n's. */
	returnedBy(called: ts.Expression): ts.Expression[];
	/** The values of an object that is written out, such as a table of wordings. */
	entriesOf(object: ts.Expression): ts.Expression[];
}

/** Fields by which a result hands on a text that somebody shows later. */
const CARRIED = new Set(['incomplete', 'reason']);

/** Reads the code under some folders; other packages are not looked into, which makes it fast. */
export function readSources(root: string, folders: string[]): Sources {
	const names = folders.flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => path.join(root, folder, name)),
	);
	const program = ts.createProgram(names, { noLib: true, types: [], noResolve: false });
	const checker = program.getTypeChecker();
	const own = new Set(names);
	const files = program
		.getSourceFiles()
		.filter(({ fileName }) => own.has(path.normalize(fileName)));

	const declarationOf = (node: ts.Node): ts.Declaration | undefined => {
		const symbol = checker.getSymbolAtLocation(node);
		const real =
			symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
		return real?.valueDeclaration ?? real?.declarations?.[0];
	};

	const calls = new Map<ts.Node, ts.CallExpression[]>();
	for (const file of files) {
		visit(file, (node) => {
			if (!ts.isCallExpression(node)) return;
			const called = functionOf(declarationOf(node.expression));
			if (called) calls.set(called, [...(calls.get(called) ?? []), node]);
		});
	}

	// what a field such as `incomplete` is set to, for those that a result hands on
	const assigned = new Map<string, ts.Expression[]>();
	for (const file of files) {
		visit(file, (node) => {
			if (!ts.isPropertyAssignment(node)) return;
			const name = node.name.getText();
			if (CARRIED.has(name)) assigned.set(name, [...(assigned.get(name) ?? []), node.initializer]);
		});
	}

	const handedOver = (parameter: ts.ParameterDeclaration): ts.Expression[] => {
		const { parent } = parameter;
		const index = parent.parameters.indexOf(parameter);
		const own = parameter.initializer ? [parameter.initializer] : [];
		return (calls.get(parent) ?? []).flatMap((call) => call.arguments[index] ?? []).concat(own);
	};

	return {
		files,
		meaningOf(node) {
			const name = ts.isIdentifier(node) ? node : node.name;
			const declared = declarationOf(name);
			if (name.text === 'message' && !(declared && ts.isParameter(declared))) {
				const isWritten = declared && ts.isVariableDeclaration(declared) && declared.initializer;
				if (!isWritten) return 'elsewhere';
			}
			const carried = assigned.get(name.text);
			if (carried && !(declared && ts.isVariableDeclaration(declared))) return carried;
			if (!declared) return [];
			if (ts.isParameter(declared)) return handedOver(declared);
			if (ts.isGetAccessorDeclaration(declared)) return returns(declared);
			if (ts.isVariableDeclaration(declared) || ts.isPropertyAssignment(declared)) {
				const loop = declared.parent.parent;
				const initializer = ts.isForOfStatement(loop) ? loop.expression : declared.initializer;
				return initializer ? [initializer] : [];
			}
			return [];
		},
		returnedBy(called) {
			const found = functionOf(declarationOf(called));
			return found ? returns(found) : [];
		},
		entriesOf(object) {
			const declared = declarationOf(object);
			const value =
				declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
			if (!value || !ts.isObjectLiteralExpression(value)) return [];
			return value.properties.filter(ts.isPropertyAssignment).map(({ initializer }) => initializer);
		},
	};
}

/** Calls a function for a node and all that is below it. */
export function visit(node: ts.Node, each: (node: ts.Node) => void): void {
	each(node);
	node.forEachChild((child) => visit(child, each));
}

type Written =
	| ts.FunctionDeclaration
	| ts.ArrowFunction
	| ts.FunctionExpression
	| ts.MethodDeclaration
	| ts.GetAccessorDeclaration;

function functionOf(declared: ts.Declaration | undefined): Written | undefined {
	if (!declared) return undefined;
	if (ts.isFunctionDeclaration(declared) || ts.isMethodDeclaration(declared)) return declared;
	const value =
		ts.isVariableDeclaration(declared) || ts.isPropertyAssignment(declared)
			? declared.initializer
			: undefined;
	return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}

function returns({ body }: Written): ts.Expression[] {
	if (!body) return [];
	if (!ts.isBlock(body)) return [body];
	const found: ts.Expression[] = [];
	const look = (node: ts.Node): void => {
		if (ts.isFunctionLike(node)) return;
		if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
		node.forEachChild(look);
	};
	body.forEachChild(look);
	return found;
}
