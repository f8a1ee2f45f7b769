import fc from 'fast-check';
import { choicesOf, choose } from '../../../nodes/Halo/customMethod/sources/choose';
import { findMethods } from '../../../nodes/Halo/customMethod/sources/findMethods';
import { fromHalo } from '../../../nodes/Halo/customMethod/sources/fromHalo';
import { notCarriedOver } from '../../../nodes/Halo/customMethod/sources/notCarriedOver';
import { ownAddress } from '../../../nodes/Halo/customMethod/sources/ownAddress';
import { toHalo } from '../../../nodes/Halo/customMethod/sources/toHalo';
import { UserFacingError } from '../../../nodes/Halo/transport/userFacingError';
import { resolve } from '../../../nodes/Halo/transport/paths';
import { cpuSeconds } from '../../support/cpu.mts';

const SERVER = 'https://acme.halopsa.com/api';

/** Undefined for a refusal; anything else that is thrown fails the test. */
function attempt<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch (cause) {
		expect(cause).toBeInstanceOf(UserFacingError);
		return undefined;
	}
}

const readAll = (json: unknown) =>
	(attempt(() => findMethods(json)) ?? []).map((found) => {
		notCarriedOver(found);
		return attempt(() => fromHalo(found, SERVER));
	});

const any = fc.jsonValue();
const row = fc.record({ key: any, value: any, type: any, data_type: any, value_mappings: any });
const rows = fc.oneof(any, fc.array(fc.oneof(row, any)));
const method = fc.record(
	{
		id: any,
		name: any,
		path: fc.oneof(any, fc.webPath(), fc.constant('/api/client')),
		resource: fc.oneof(fc.constant(''), any),
		method: fc.oneof(any, fc.integer({ min: 0, max: 4 })),
		requestbody: any,
		uri_params: rows,
		headers: rows,
		body_mappings: rows,
		output_variables: rows,
	},
	{ requiredKeys: ['path', 'method'] },
);

test('any JSON, as data or text, is read or refused', () => {
	fc.assert(
		fc.property(any, (json) => {
			readAll(json);
			readAll(JSON.stringify(json));
		}),
	);
	fc.assert(fc.property(fc.string(), (text) => void readAll(text)));
});

test('any method is read or refused, and exported so that it reads the same', () => {
	fc.assert(
		fc.property(fc.array(method), fc.string(), (methods, wanted) => {
			const json = { resourcebaseurl: SERVER, methods };
			attempt(() => choose(choicesOf(findMethods(json)), wanted));
			for (const read of readAll(json)) {
				const written = read && attempt(() => toHalo(read, SERVER));
				if (!written) continue;
				const [found] = findMethods(written);
				expect(toHalo(fromHalo(found, SERVER), SERVER)).toEqual(written);
			}
		}),
	);
});

test('whatever the base address and path are, the request stays on this Halo', () => {
	const part = fc.constantFrom(
		...['https:', 'http:', '//', '/', '\\', '@', ':', '?', '#', '%2f', '..', '.', 'api', 'auth'],
		...['acme.halopsa.com', 'evil.example', '<<halo_url>>', ':443', ' ', '\n', 'x'],
	);
	const address = fc.oneof(
		fc.array(part).map((parts) => parts.join('')),
		fc.webUrl(),
		fc.string(),
	);
	fc.assert(
		fc.property(address, address, (base, path) => {
			const own = attempt(() => ownAddress(SERVER, base, path, 'M'));
			const sent = own === undefined ? undefined : resolve(SERVER, own);
			if (typeof sent === 'string')
				expect(sent).toMatch(/^https:\/\/acme\.halopsa\.com\/api(\/|\?|$)/);
		}),
		{ numRuns: 2000 },
	);
});

test('an export of 10,000 methods, or nested 10,000 levels deep, is read quickly', () => {
	const methods = Array.from({ length: 10_000 }, (_, id) => ({ id, name: 'Same', path: '/x' }));
	const began = cpuSeconds();
	expect(choicesOf(findMethods({ methods }))).toHaveLength(10_000);
	readAll('['.repeat(10_000) + ']'.repeat(10_000));
	expect(cpuSeconds() - began).toBeLessThan(1);
});
