import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { lastLines } from '../install/npm.mts';
import { freePort, loopback } from '../run/ports.mts';
import { endProgram, startProgram } from '../run/processes.mts';
import type { Programs } from './packages.mts';

/** Redis and PostgreSQL, for one run alone. */
export interface Services {
	/** How n8n finds both. */
	settings: Record<string, string>;
	close(): Promise<void>;
}

const startLimit = 60_000;
const stopLimit = 10_000;
const databaseUser = 'n8n';

/** Starts both on loopback; what they keep is in the folder. */
export async function startServices(programs: Programs, folder: string): Promise<Services> {
	const redis = await startRedis(programs.redis, folder);
	try {
		const postgres = await startPostgres(programs.postgres, folder);
		const close = async () => await Promise.all([postgres.close(), redis.close()]);
		return {
			settings: { ...redis.settings, ...postgres.settings },
			close: async () => void (await close()),
		};
	} catch (error) {
		await redis.close();
		throw error;
	}
}

async function startRedis(program: string, folder: string): Promise<Services> {
	const port = await freePort(6390);
	const place = path.join(folder, 'redis');
	mkdirSync(place, { recursive: true });
	const inMemory = ['--save', '', '--appendonly', 'no', '--dir', place];
	const child = start([program, '--port', String(port), '--bind', loopback, ...inMemory], place);
	await responds('Redis', place, async () => await pong(port));
	return {
		settings: { QUEUE_BULL_REDIS_HOST: loopback, QUEUE_BULL_REDIS_PORT: String(port) },
		close: async () => await endProgram(child, stopLimit),
	};
}

/** Redis speaks lines; `PING` is one. */
async function pong(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, loopback, () => socket.write('PING\r\n'));
		socket.once('data', (data) => {
			resolve(data.toString().startsWith('+PONG'));
			socket.end();
		});
		socket.once('error', () => resolve(false));
	});
}

async function startPostgres(programs: string, folder: string): Promise<Services> {
	const port = await freePort(5490);
	const place = path.join(folder, 'postgres');
	const data = path.join(place, 'data');
	const password = randomBytes(18).toString('base64url');
	const passwordFile = path.join(place, 'password');
	mkdirSync(place, { recursive: true });
	writeFileSync(passwordFile, password, { mode: 0o600 });
	const owner = postgresOwner();
	const asOwner = owner ? ['--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
	if (owner) {
		for (const file of [place, passwordFile]) chownSync(file, owner.uid, owner.gid);
		chmodSync(folder, 0o711);
	}

	const form = ['-U', databaseUser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
	const initdb = [...asOwner, path.join(programs, 'initdb'), '-D', data, '-N'];
	const made = spawnSync('setpriv', [...initdb, ...form, '-E', 'UTF8', '--locale=C.UTF-8'], {
		cwd: place,
		encoding: 'utf8',
	});
	if (made.status !== 0) throw new Error(`PostgreSQL could not be set up: ${made.stderr}`);
	const server = [path.join(programs, 'postgres'), '-D', data, '-p', String(port), '-k', place];
	// a crash of the machine may cost this database; a killed process does not
	const quick = ['-c', `listen_addresses=${loopback}`, '-c', 'fsync=off'];
	const child = start([...server, ...quick], place, asOwner);
	const sign = path.join(programs, 'pg_isready');
	await responds('PostgreSQL', place, () =>
		Promise.resolve(spawnSync(sign, ['-h', loopback, '-p', String(port)]).status === 0),
	);
	return {
		settings: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: loopback,
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: databaseUser,
			DB_POSTGRESDB_PASSWORD: password,
		},
		close: async () => await endProgram(child, stopLimit),
	};
}

/** PostgreSQL does not run as root; Debian's package brings a user for it. */
function postgresOwner(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const [uid, gid] = ['-u', '-g'].map((what) =>
		Number(spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout),
	);
	return { uid, gid };
}

/** A program that ends with this process, whatever ends that. */
function start(command: string[], place: string, asOwner: string[] = []) {
	const output = openSync(path.join(place, 'log'), 'a');
	return startProgram('setpriv', [...asOwner, '--pdeathsig', 'INT', ...command], {
		cwd: place,
		stdio: ['ignore', output, output],
	});
}

async function responds(
	what: string,
	place: string,
	isReady: () => Promise<boolean>,
): Promise<void> {
	const deadline = Date.now() + startLimit;
	while (Date.now() < deadline) {
		if (await isReady()) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`${what} did not start:\n\n${lastLines(path.join(place, 'log'), 15)}`);
}
