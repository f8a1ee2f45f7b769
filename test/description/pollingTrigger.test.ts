import { NodeHelpers } from 'n8n-workflow';
import { HaloPollingTrigger } from '../../nodes/Halo/HaloPollingTrigger.node';
import { resources } from '../../nodes/Halo/resources';

const { description, methods } = new HaloPollingTrigger();
const { properties } = description;
const polled = resources.filter(({ record }) => record?.changes);

test('every wording is a reviewed change', () => {
	expect(properties).toMatchSnapshot();
});

test('it offers only types whose changes Halo shows', () => {
	const [{ options }] = properties;
	const values = options?.map((option) => 'value' in option && option.value);
	expect(values).toEqual(
		expect.arrayContaining(
			'action appointment asset client contract invoice knowledgeBaseArticle opportunity project quotation site ticket user'.split(
				' ',
			),
		),
	);
	expect(values).not.toContain('timesheetEvent');
});

test.each(polled)('$name shows each parameter once', ({ value }) => {
	const shown = properties
		.filter((property) =>
			NodeHelpers.displayParameter(
				{ resource: value, output: 'selected' },
				property,
				{ typeVersion: 1 },
				description,
			),
		)
		.map(({ name, type }) => (type === 'hidden' ? `hidden ${name}` : name));
	expect([...new Set(shown)]).toEqual(shown);
	expect(shown).toEqual(
		expect.arrayContaining([
			'triggerOn',
			'startFrom',
			'limit',
			'output',
			'outputFields',
			'options',
		]),
	);
});

test('every locator has its search method, every mapper and dropdown its load method', () => {
	const all = JSON.stringify(properties);
	const named = (key: string) =>
		[...all.matchAll(new RegExp(`"${key}":"(\\w+)"`, 'g'))].map((match) => match[1]);
	expect(Object.keys(methods?.listSearch ?? {})).toEqual(
		expect.arrayContaining(named('searchListMethod')),
	);
	expect(Object.keys(methods?.resourceMapping ?? {})).toEqual(
		expect.arrayContaining(named('resourceMapperMethod')),
	);
	expect(Object.keys(methods?.loadOptions ?? {})).toEqual(
		expect.arrayContaining(named('loadOptionsMethod')),
	);
});
