import type { HaloType } from '../../nodes/Halo/customMethod/method/variableTypes';
import { toVariable } from '../../nodes/Halo/customMethod/variables/toVariable';
import { UserFacingError } from '../../nodes/Halo/transport/userFacingError';
import { convert } from '../../nodes/Halo/values/convert';
import { isNoDate } from '../../nodes/Halo/values/dates';

/** What counts as true, false and no date is the same for fields, and for the output variables of custom methods. */

const asVariable = (value: unknown, type: HaloType) =>
	toVariable(value, type, (sentence) => new UserFacingError(sentence));

const asField = (value: unknown, type: 'boolean' | 'number' | 'array' | 'object') =>
	convert(value, type, "'Field'");

describe('yes and no', () => {
	test.each([true, 1, '1', 'true', ' True ', 'yes', 'YES'])('%j is true', (value) => {
		expect(asField(value, 'boolean')).toBe(true);
		expect(asVariable(value, 'boolean')).toBe(true);
	});

	test.each([false, 0, '0', 'false', 'FALSE', 'no', ' No '])('%j is false', (value) => {
		expect(asField(value, 'boolean')).toBe(false);
		expect(asVariable(value, 'boolean')).toBe(false);
	});

	test.each([2, 'y', 'on', {}])('%j is neither', (value) => {
		expect(() => asField(value, 'boolean')).toThrow("'Field' must be true or false, not");
		expect(() => asVariable(value, 'boolean')).toThrow('it must be true or false');
	});
});

describe('dates before 1902', () => {
	test.each(['0001-01-01', '1752-09-14', '1899-12-30', '1900-01-01', '1901-01-01', '1901-12-31'])(
		'%s means no date',
		(day) => {
			expect(isNoDate(`${day}T00:00:00`)).toBe(true);
			expect(asVariable(`${day}T00:00:00`, 'date')).toBeNull();
		},
	);

	test.each(['1902-01-01', '1970-01-01', '2026-01-31'])('%s is a date', (day) => {
		expect(isNoDate(`${day}T00:00:00`)).toBe(false);
		expect(asVariable(`${day}T00:00:00`, 'date')).toBe(`${day}T00:00:00.000Z`);
	});
});

test('both parse lists, objects and numbers from text', () => {
	for (const read of [asField, asVariable]) {
		expect(read(' [1, 2] ', 'array')).toEqual([1, 2]);
		expect(read('{ "a": 1 }', 'object')).toEqual({ a: 1 });
	}
	expect(asField(' 12.5 ', 'number')).toBe(12.5);
	expect(asVariable(' 12.5 ', 'float')).toBe(12.5);
});
