import type { INodeProperties } from 'n8n-workflow';
import { byAlphabet } from './wording';

/** The collection of everything optional, in the order in which n8n wants it; the same object for the same options. */
export function options(...options: INodeProperties[]): INodeProperties {
	const isSame = ({ of }: Collected) =>
		of.length === options.length && of.every((one, at) => one === options[at]);
	const known = collections.find(isSame) ?? { of: options, collection: collect(options) };
	if (known.of === options) collections.push(known);
	return known.collection;
}

interface Collected {
	of: INodeProperties[];
	collection: INodeProperties;
}

const collections: Collected[] = [];

const collect = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [...options].sort((a, b) => byAlphabet(a.displayName, b.displayName)),
});
