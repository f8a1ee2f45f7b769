import type { INodeProperties } from 'n8n-workflow';
import { RELATED } from './parameterPaths';
import { byAlphabet } from './wording';

/**
 * The collection of locators that few people need. Under its own name each of them also has a hidden parameter, for
 * those who write a workflow without the editor.
 * @param rare what can be added
 * @param moved locators that workflows have in the collection and that are visible by now: they are shown where they hold
 * a value, and cannot be added
 */
export function collected(rare: INodeProperties[], moved: INodeProperties[]): INodeProperties[] {
	const options = [...rare.map(withoutText), ...moved.map(withoutText).map(whereSaved)];
	if (options.length === 0) return [];
	const collection: INodeProperties = {
		displayName: 'Related Records',
		name: RELATED,
		type: 'collection',
		placeholder: 'Add Record',
		default: {},
		description:
			'Records to link. Leave one out to leave it unset or, in Get Many, not to filter by it.',
		// without a text of their own, forms of all kinds share them
		options: options.sort((a, b) => byAlphabet(a.displayName, b.displayName)),
	};
	return [
		...(rare.length === 0 ? whereAnyIsSaved(collection, moved) : [collection]),
		...(moved.length > 0 ? [twin] : []),
		...rare.map(({ displayName, name }) => hidden(displayName, name)),
	];
}

/**
 * n8n works out what is shown before it reads collections, so that a condition on what a collection holds needs the same
 * value in a parameter that is not one. It comes after the collection, since n8n takes the first of a name to find a
 * locator by its path.
 */
const twin: INodeProperties = {
	displayName: 'Related Records',
	name: RELATED,
	type: 'hidden',
	default: {},
};

const hidden = (displayName: string, name: string): INodeProperties => ({
	displayName,
	name,
	type: 'hidden',
	default: '',
});

/** The same locator without the text that would differ from form to form. */
function withoutText(locator: INodeProperties): INodeProperties {
	const copy = { ...locator };
	delete copy.description;
	return copy;
}

/** Where a workflow has something in a locator, be it an empty choice. */
const isSaved = [{ _cnd: { exists: true } as const }, ''];

const place = ({ name }: INodeProperties) => `/${RELATED}.${name}`;

const whereSaved = (locator: INodeProperties): INodeProperties => ({
	...locator,
	displayOptions: { show: { [place(locator)]: isSaved } },
});

/** A condition of n8n cannot say "or": a copy for each locator, shown where that one is the first to be saved. */
const whereAnyIsSaved = (collection: INodeProperties, moved: INodeProperties[]) =>
	moved.map((locator, i): INodeProperties => {
		const others = moved.slice(0, i).map((one) => [place(one), isSaved]);
		const hide = others.length ? { hide: Object.fromEntries(others) } : {};
		return { ...collection, displayOptions: { show: { [place(locator)]: isSaved }, ...hide } };
	});
