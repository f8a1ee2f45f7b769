/** Tells whether `dist` was built from the sources that are there now. */
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const stamp = path.join(root, 'dist', '.built-from');

/** A fingerprint of everything that the build reads. */
function sources() {
	const hash = createHash('sha256');
	for (const folder of ['credentials', 'nodes']) {
		const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name))
			.filter((file) => !file.includes('.printed'))
			.sort();
		for (const file of files) hash.update(path.relative(root, file)).update(readFileSync(file));
	}
	for (const file of ['gulpfile.js', 'scripts/lazyImports.mts', 'tsconfig.json']) {
		hash.update(readFileSync(path.join(root, file)));
	}
	return hash.digest('hex');
}

/** Marks `dist` as built from the sources that are there now. */
exports.write = () => writeFileSync(stamp, sources());

/** Whether `dist` is what the sources make. */
exports.isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources();
