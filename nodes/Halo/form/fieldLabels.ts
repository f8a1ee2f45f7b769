import type { Field, RecordDefinition } from '../model';
import { fieldWords } from './wording';

type Labelled = Pick<Field, 'id' | 'displayName'>;

/**
 * The label of a field in the output: that of the form's field, or of the locator that sets it; for a name beside an
 * ID, that label followed by 'Name'. Other labels are made from Halo's own name.
 * @param custom the custom fields of the tenant
 */
export function labelsOf(record: RecordDefinition, custom: Labelled[]): (id: string) => string {
	const { name, parent, references, filters, fields } = record;
	const pointers = (parent ? [parent, ...references] : references).flatMap(
		({ field, label, to }) => (field ? [{ id: field, displayName: label ?? to.name }] : []),
	);
	// labels of filters may describe what they do, so they come last
	const known = [
		...filters.filter(({ id }) => id.endsWith('_id')),
		...pointers,
		...fields,
		...custom,
	];
	const labels = new Map(known.map(({ id, displayName }) => [id, displayName]));
	labels.set('id', `${name} ID`);
	const nameOf = (id: string) => {
		const [, about] = /^(.+)_name$/.exec(id) ?? [];
		const label = about && (labels.get(`${about}_id`) ?? labels.get(`${about}id`));
		return label && `${label} Name`;
	};
	return (id) => labels.get(id) ?? nameOf(id) ?? fieldWords(id);
}
