import { ok } from '../answers.mts';
import { paths, resourceOf } from '../contract.mts';
import type { Json, Row, ValueType } from '../types.mts';
import type { Handler } from '../world.mts';

const verbs: Record<string, string> = { G: 'get', P: 'post', D: 'delete' };
/** The types as Halo's document writes them for parameters: `bool` and `int`, not JSON's words. */
const words: Partial<Record<ValueType, string>> = { bool: 'bool', int: 'int', number: 'double' };

/** Every Halo describes itself (docs/halo/sources.md#openapi); here the contract is what it says. */
function document(): Row {
	const described = Object.entries(paths).map(([path, methods]): [string, Json] => {
		const operations = [...methods]
			.filter((letter) => verbs[letter])
			.map((letter) => operation(path, letter));
		return [path, Object.fromEntries(operations)];
	});
	return {
		openapi: '3.0.1',
		info: { title: 'Halo API', version: 'v2' },
		servers: [{ url: '/api' }],
		paths: Object.fromEntries(described),
	};
}

function operation(path: string, letter: string): [string, Json] {
	const resource = path.split('/')[1];
	const isList = letter === 'G' && path === `/${resource}`;
	const filters = isList ? [...resourceOf(resource).filters.values()] : [];
	const parameters = filters.map(({ name, type }) => ({
		name,
		in: 'query',
		schema: { type: words[type] ?? 'string' },
	}));
	const described = { tags: [resource], parameters, responses: { 200: { description: 'OK' } } };
	return [verbs[letter], described];
}

export const openApiCalls: Record<string, Handler> = {
	'GET /swagger/v2/swagger.json': () => ok(document()),
};
