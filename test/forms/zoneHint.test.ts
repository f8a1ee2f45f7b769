import { Workflow, type INodeParameters } from 'n8n-workflow';
import { Halo } from '../../nodes/Halo/Halo.node';
import { openWorld, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

/** What n8n shows beside the form of a node: it works out the conditions as its editor does. */
function hints(parameters: INodeParameters): string[] {
	const node = {
		id: '1',
		name: 'Halo',
		type: 'n8n-nodes-halo-service.halo',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
	};
	const { nodeTypes } = world.bench;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const holds = (condition: string) =>
		workflow.expression.getSimpleParameterValue(node, condition, 'internal', {});
	return (new Halo().description.hints ?? [])
		.filter(({ displayCondition = '' }) => {
			const isShown = holds(displayCondition);
			expect(typeof isShown).toBe('boolean');
			return isShown;
		})
		.map(({ message }) => message);
}

const form = (value: object, schema: object[]) =>
	({ mappingMode: 'defineBelow', value, schema }) as unknown as INodeParameters;
const start = { id: 'startdate', displayName: 'Start Date', type: 'dateTime' };

test('a form with a time names its time zone', () => {
	const written = form({ startdate: '2026-07-01T08:30' }, [start]);
	const said = [expect.stringContaining("are in the workflow's time zone")];
	expect(hints({ resource: 'ticket', operation: 'create', fields: written })).toEqual(said);
	expect(hints({ resource: 'ticket', operation: 'getAll', filters: written })).toEqual(said);
});

test('other forms do not', () => {
	const text = { id: 'summary', displayName: 'Summary', type: 'string' };
	for (const fields of [
		form({ summary: 'A' }, [text, start]),
		form({ startdate: null }, [start]),
	]) {
		expect(hints({ resource: 'ticket', operation: 'create', fields })).toEqual([]);
	}
	expect(hints({ resource: 'ticket', operation: 'close' })).toEqual([]);
	const blank = { mappingMode: 'defineBelow', value: null } as unknown as INodeParameters;
	expect(hints({ resource: 'ticket', operation: 'create', fields: blank })).toEqual([]);
});
