import { parameterPaths } from '../form/locators';
import type { Run } from '../model';

/** What a locator holds for this item, wherever it stands. */
export const readLocator = (run: Run, locator: string): unknown =>
	parameterPaths(locator)
		.map((place) => run.value(place))
		.find((value) => value !== '' && value !== undefined && value !== null) ?? '';
