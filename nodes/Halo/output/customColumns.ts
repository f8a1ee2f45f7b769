import type { IDataObject } from 'n8n-workflow';
import { isCustomDate, isCustomSelection } from '../lists/customFields';

/** Custom fields under their own names; for a selection its ID, followed by its text if labels are wanted. */
export const customColumns = (custom: IDataObject[], withLabels: boolean) =>
	custom.flatMap((one) => entriesOf(one, withLabels));

/** A custom field as columns: its value, and the text of a selection. */
export function entriesOf(custom: IDataObject, withLabel: boolean): Array<[string, unknown]> {
	const { name, value, display } = custom;
	const own: [string, unknown] = [String(name), value ?? null];
	const isText = display === undefined || String(display) === String(value);
	const hasLabel = isCustomSelection(custom) || (!isText && !isCustomDate(custom));
	return withLabel && hasLabel
		? [own, [`${String(name).replace(/_id$/, '')}_name`, display ?? null]]
		: [own];
}
