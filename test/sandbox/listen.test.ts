import { start, type Options } from '../../sandbox/halo/index.mts';
import { sandbox } from './process.mts';

const failure = async (options: Options): Promise<string> =>
	await start(options).then(
		async (halo) => {
			await halo.close();
			return '';
		},
		(error: Error) => error.message,
	);

test('a port in use is reported, and nothing is left open', async () => {
	const first = await start();
	const port = Number(new URL(first.url).port);
	expect(await failure({ port, mode: 'separateAuth' })).toBe(
		`The sandbox Halo cannot listen on 127.0.0.1, port ${port}: the port is already in use.`,
	);
	await first.close();
	expect(await failure({ port })).toBe('');
});

test('an invalid port is reported, too', async () => {
	expect(await failure({ port: 70_000 })).toMatch(/port 70000: a port is a whole number/);
});

test.each([
	[
		'a port in use',
		(port: string) => ['--port', port],
		/^The sandbox Halo cannot listen on .+\.\n$/,
	],
	['an unknown flag', () => ['--prot', '1'], /^Unknown option '--prot'.*\n$/],
])('the command line ends with %s', async (_what, flags, message) => {
	const halo = await start();
	const { code, stdout, stderr } = await sandbox(flags(new URL(halo.url).port));
	await halo.close();
	expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
	expect(stderr).toMatch(message);
});
