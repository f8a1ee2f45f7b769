const { spawnSync } = require('node:child_process');
const { readFileSync, rmSync, writeFileSync } = require('node:fs');
const { dest, parallel, series, src } = require('gulp');
const stamp = require('./scripts/stamp.cjs');

function clean(done) {
	rmSync('dist', { recursive: true, force: true });
	done();
}

/** A program as a step of the build. */
function step(displayName, ...args) {
	const run = (done) => {
		const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
		done(status === 0 ? undefined : new Error(`Nothing built: ${displayName} stopped; see above`));
	};
	return Object.assign(run, { displayName });
}

const compile = step('compile', require.resolve('typescript/bin/tsc'));

/** What each operation puts out, for n8n's preview: made from the compiled definitions. */
const schemas = step('schemas', '--import', 'tsx', 'scripts/outputSchemas.mts');

/** Leaves for later what n8n does not need when it starts. */
const lazyImports = step('lazyImports', '--import', 'tsx', 'scripts/lazyImports.mts');

/** Icons and codex files: what n8n reads beside the compiled code. */
function copy() {
	const files = ['nodes/**/*.{svg,png}', 'nodes/**/*.node.json'];
	return src(files, { base: '.', encoding: false }).pipe(dest('dist'));
}

/** TypeScript indents the JSON that it copies; the package does without. */
function compact(done) {
	const file = 'dist/nodes/Halo/catalogue/catalogue.json';
	writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
	done();
}

/** Remembers the sources, so that the tests notice when `dist` is older. */
function remember(done) {
	stamp.write();
	done();
}

/** What follows when only the code was compiled, as `npm run dev` does. */
exports.complete = series(parallel(copy, schemas), remember);
exports.build = series(clean, parallel(compile, copy), lazyImports, compact, schemas, remember);
