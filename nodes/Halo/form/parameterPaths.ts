import type { Reference } from '../model';

/** The collection of locators that few people need. */
export const RELATED = 'related';

/** Whether a locator is in the collection, so that it has to be added to the form. */
export const isInCollection = ({ required, alwaysShown }: Reference) => !required && !alwaysShown;

/** Where a form may have a locator, by its name: beside the mapper, or in the collection. */
export const parameterPaths = (locator: string): [beside: string, inCollection: string] => [
	locator,
	`${RELATED}.${locator}`,
];
