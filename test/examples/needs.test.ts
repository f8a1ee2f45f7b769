import {
	exampleNames,
	markedName,
	needsOthers,
	readExample,
} from '../../sandbox/n8n/prepare/examples.mts';
import { triggeredExample } from '../../sandbox/n8n/prepare/triggers.mts';
import { textOf } from '../packaging/project.mts';
import type { Sandbox } from '../../sandbox/n8n/index.mts';
import { firstExamples, greeting } from '../../sandbox/n8n/words.mts';

const examples = exampleNames().map((file) => ({ file, example: readExample(file) }));

describe('examples that need no other service', () => {
	test('docs/examples.md marks exactly the examples that need other services', () => {
		const text = textOf('docs/examples.md');
		const marked = [...text.matchAll(/\(\.\.\/examples\/(.+?)\.json\) \\\*/g)].map(
			([, file]) => file,
		);
		const needing = examples.filter(({ example }) => needsOthers(example)).map(({ file }) => file);
		expect(marked.sort()).toEqual(needing);
	});

	test('a step with an HTTP request or another credential counts as needing one', () => {
		const [{ example }] = examples;
		const node = { name: 'Step', typeVersion: 1, parameters: {} };
		const withNode = (type: string, credential: string) => {
			const credentials = { [credential]: { id: '1', name: 'Mine' } };
			return needsOthers({ ...example, nodes: [{ ...node, type, credentials }] });
		};
		expect(withNode('n8n-nodes-halo-service.halo', 'haloServiceApi')).toBe(false);
		expect(withNode('n8n-nodes-base.slack', 'slackApi')).toBe(true);
		expect(withNode('n8n-nodes-base.httpRequest', 'haloServiceApi')).toBe(true);
	});

	test('the names in n8n mark them', () => {
		const named = Object.fromEntries(
			examples.map(({ file, example }) => [file, markedName(example)]),
		);
		expect(named['open-tickets']).toBe('Halo example: open tickets');
		expect(named['ai-triage']).toBe(
			'Halo example: AI triage note on a new ticket (needs other services)',
		);
	});
});

test('npm start offers three examples that run at once, and the credential', () => {
	const sandbox = {
		editorUrl: 'http://127.0.0.1:5678',
		owner: { email: 'owner@example.com', password: 'secret word' },
		access: { url: 'http://127.0.0.1:5690', clientId: 'the-id', clientSecret: 'the-secret' },
		loggedIn: true,
	} as Sandbox;
	const text = greeting(sandbox, { n8n: 5678, halo: 5690 });

	expect(text).toMatch(/Client ID +the-id$/m);
	expect(text).toMatch(/Client Secret +the-secret$/m);
	expect(firstExamples).toHaveLength(3);
	for (const file of firstExamples) {
		const example = readExample(file);
		expect(needsOthers(example)).toBe(false);
		expect(example.nodes.some(({ type }) => type === 'n8n-nodes-base.manualTrigger')).toBe(true);
		expect(text).toContain(example.name);
	}
	expect(text).toContain('(needs other services)');
	const triggered = readExample(triggeredExample);
	expect(needsOthers(triggered)).toBe(false);
	expect(text).toContain(triggered.name);
	expect(text).toContain('http://127.0.0.1:5690/deliveries');
});
