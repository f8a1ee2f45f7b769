import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ended, startProgram } from '../run/processes.mts';
import type { Report } from '../progress.mts';

/** The programs that n8n's queue mode needs beside n8n. */
export interface Programs {
	redis: string;
	/** The folder that holds `initdb`, `postgres` and `pg_isready`. */
	postgres: string;
}

const debianPostgres = '/usr/lib/postgresql';

/** Finds Redis and PostgreSQL, and installs Debian's packages of those that are missing. */
export async function findPrograms(report: Report): Promise<Programs> {
	const missing = [...(redis() ? [] : ['redis-server']), ...(postgres() ? [] : ['postgresql'])];
	if (missing.length > 0) {
		await report(`Installing ${missing.join(' and ')}`, async () => await install(missing));
	}
	const found = { redis: redis(), postgres: postgres() };
	if (found.redis && found.postgres) return { redis: found.redis, postgres: found.postgres };
	throw new Error('Queue mode needs Redis and PostgreSQL. Install both, and start again.');
}

const redis = (): string | undefined => onPath('redis-server');

/** Debian keeps PostgreSQL's programs off the path, in a folder for each version. */
function postgres(): string | undefined {
	const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres) : [];
	const newest = versions.sort((a, b) => Number(b) - Number(a));
	const folders = newest.map((version) => path.join(debianPostgres, version, 'bin'));
	const elsewhere = onPath('initdb');
	return [...folders, ...(elsewhere ? [path.dirname(elsewhere)] : [])].find((folder) =>
		['initdb', 'postgres', 'pg_isready'].every((name) => existsSync(path.join(folder, name))),
	);
}

const onPath = (name: string): string | undefined =>
	(process.env.PATH ?? '')
		.split(path.delimiter)
		.map((folder) => path.join(folder, name))
		.find((file) => existsSync(file));

async function install(packages: string[]): Promise<void> {
	if (!onPath('apt-get')) {
		throw new Error(`Missing here: ${packages.join(', ')}. Install them, and start again.`);
	}
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
	// the packages' own services are not wanted: in run level 1 Debian does not start them
	const environment = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
	const command = [...asRoot, ...environment, 'apt-get'];
	spawnSync(command[0], [...command.slice(1), 'update', '-qq'], { stdio: 'ignore' });
	const wanted = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
	const child = startProgram(command[0], [...command.slice(1), ...wanted], { stdio: 'ignore' });
	const code = await ended(child);
	if (code !== 0) throw new Error(`apt-get install ${packages.join(' ')} ended with ${code}`);
}
