import type { INodeProperties } from 'n8n-workflow';
import { RELATED } from './parameterPaths';
import { byAlphabet } from './wording';

/**
 * The collection of locators that few people need. Each of them also has a hidden parameter under its own name, for
 * people who write a workflow without the editor.
 * @param rare the locators that can be added
 * @param moved locators that older workflows have in the collection and that are now visible: they are shown if they
 * have a value, and cannot be added
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
			'Records to link or, in Get Many, to filter by. Those that you do not add are not used.',
		// without their own text, so that all forms share them
		options: options.sort((a, b) => byAlphabet(a.displayName, b.displayName)),
	};
	return [
		...(rare.length === 0 ? whereAnyIsSaved(collection, moved) : [collection]),
		...(moved.length > 0 ? [twin] : []),
		...rare.map(({ displayName, name }) => hidden(displayName, name)),
	];
}

/**
 * n8n evaluates what is shown before it reads collections, so a condition on a value in a collection needs the same
 * value in a separate parameter. It comes after the collection, since n8n uses the first parameter of a name to find a
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

/** The same locator without the texts that differ from form to form. */
function withoutText(locator: INodeProperties): INodeProperties {
	const copy = { ...locator };
	delete copy.description;
	return copy;
}

/** Whether a workflow has a value in a locator, even an empty choice. */
const isSaved = [{ _cnd: { exists: true } as const }, ''];

const place = ({ name }: INodeProperties) => `/${RELATED}.${name}`;

const whereSaved = (locator: INodeProperties): INodeProperties => ({
	...locator,
	displayOptions: { show: { [place(locator)]: isSaved } },
});

/**
 * A condition of n8n cannot express "or": there is a copy for each locator, shown if that one is the first to be
 * saved.
 */
const whereAnyIsSaved = (collection: INodeProperties, moved: INodeProperties[]) =>
	moved.map((locator, i): INodeProperties => {
		const others = moved.slice(0, i).map((one) => [place(one), isSaved]);
		const hide = others.length ? { hide: Object.fromEntries(others) } : {};
		return { ...collection, displayOptions: { show: { [place(locator)]: isSaved }, ...hide } };
	});
