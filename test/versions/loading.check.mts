import path from 'node:path';
import * as core from 'n8n-core';
import { openWorld, type World } from '../support/halo.mts';
import { engine, folder, installed } from './engine.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const halo = () => world.bench.nodeTypes.getByNameAndVersion('n8n-nodes-halo-service.halo');

test('the engine has the intended version', () => {
	expect(installed('n8n-core')).toBe(engine.core);
	expect(installed('n8n-workflow')).toBe(engine.workflow);
	const loaded = require.resolve('n8n-core');
	expect(loaded.startsWith(path.join(folder, 'node_modules', 'n8n-core'))).toBe(true);
	expect(core.PackageDirectoryLoader).toBeDefined();
});

test('the node loads, with its icon and the words it is found by', () => {
	const { description } = halo();
	expect(description).toMatchObject({
		name: 'halo',
		displayName: 'Halo',
		usableAsTool: true,
		iconUrl: expect.objectContaining({ light: expect.stringContaining('halo.svg') }),
		codex: {
			categories: expect.arrayContaining(['Communication']),
			alias: expect.arrayContaining(['HaloPSA', 'Service Desk']),
		},
	});
	expect(description.properties.length).toBeGreaterThan(100);
});

test('the credential loads, and n8n asks it to sign in', () => {
	const { type } = world.bench.loader.getCredential('haloServiceApi');
	expect(type).toMatchObject({ name: 'haloServiceApi', displayName: 'Halo API' });
	expect(type.preAuthentication).toBeInstanceOf(Function);
	const expirable = type.properties.filter(({ typeOptions }) => typeOptions?.expirable);
	expect(expirable.map(({ name }) => name)).toEqual(['accessToken']);
});
