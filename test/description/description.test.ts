import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import { Halo } from '../../nodes/Halo/Halo.node';
import { resources } from '../../nodes/Halo/resources';

const { description } = new Halo();
const { properties } = description;

const forms = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		form: `${resource.name} > ${operation.option.name}`,
		resource: resource.value,
		operation: String(operation.option.value),
		asked: operation.properties.map(({ name }) => name),
	})),
);

const shownIn = (resource: string, operation: string, more = {}) => {
	const parameters = { resource, operation, ...more };
	const node = { typeVersion: 1 };
	return properties.filter((property) =>
		NodeHelpers.displayParameter(parameters, property, node, description),
	);
};

test('every wording is a reviewed change', () => {
	expect(properties).toMatchSnapshot();
});

test('the description stays small enough for the editor', () => {
	expect(JSON.stringify(properties).length).toBeLessThan(350_000);
	expect(properties.length).toBeLessThan(500);
});

describe.each(forms)('$form', ({ resource, operation, asked }) => {
	test('shows the parameters of its operation in order, each once', () => {
		const names = shownIn(resource, operation, { returnAll: false, output: 'selected' })
			// n8n draws one of the two
			.filter(({ name, type }) => name !== 'related' || type !== 'hidden')
			.map(({ name }) => name)
			.filter((name) => name !== 'resource' && name !== 'operation');
		expect(new Set(names).size).toBe(names.length);
		const always = names.filter((name) => asked.includes(name));
		expect(always).toEqual(names);
		const hidden = asked.filter((name) => !names.includes(name));
		const conditional = (name: string) =>
			properties.some((property) => property.name === name && hasCondition(property));
		expect(hidden.every(conditional)).toBe(true);
	});
});

/** Whether something besides resource and operation decides if a parameter is shown. */
function hasCondition({ displayOptions }: INodeProperties): boolean {
	const conditions = [
		...Object.keys(displayOptions?.show ?? {}),
		...Object.keys(displayOptions?.hide ?? {}),
	];
	return conditions.some((key) => key !== 'resource' && key !== 'operation');
}

test('every locator has its search method, every mapper and dropdown its load method', () => {
	const { methods } = new Halo();
	const all = JSON.stringify(properties);
	const named = (key: string) =>
		[...all.matchAll(new RegExp(`"${key}":"(\\w+)"`, 'g'))].map((m) => m[1]);
	expect(Object.keys(methods?.listSearch ?? {})).toEqual(
		expect.arrayContaining([...new Set(named('searchListMethod'))]),
	);
	expect(Object.keys(methods?.resourceMapping ?? {})).toEqual(
		expect.arrayContaining([...new Set(named('resourceMapperMethod'))]),
	);
	expect(Object.keys(methods?.loadOptions ?? {})).toEqual(
		expect.arrayContaining([...new Set(named('loadOptionsMethod'))]),
	);
});
