import type { RecordKind, Run } from '../model';
import { isBlank } from '../values/blank';
import { idOf } from '../values/ids';
import { show, sentenceCase } from '../values/text';
import { locate } from './locators';

/** The value of a locator for this item. */
export interface Chosen {
	/** An ID or a name; '' when the locator is empty. */
	value: unknown;
	/** The person chose By Name, even if the value looks like an ID. */
	isName: boolean;
}

/**
 * The value of a locator, wherever it is in the form.
 * @param label the label of the locator in the form
 * @throws for a pasted address that is not the page of such a record in the Halo of the credential
 */
export function readChosen(run: Run, locator: string, to: RecordKind, label = to.name): Chosen {
	const { value, path } = locate(run, locator, label);
	if (isBlank(value)) return { value: '', isName: false };
	const { mode, address } = run.locator(path) ?? {};
	// n8n returns only the ID of an address
	if (run.isTool) return chosenByAgent(run, to, label, mode === 'url' ? address : value, mode);
	if (mode === 'url' && to.page) checkPage(run, to, to.page, label, address);
	return { value, isName: mode === 'name' };
}

/** An agent sends an ID, an address or a name, whichever mode the person left the locator in. */
function chosenByAgent(
	run: Run,
	to: RecordKind,
	label: string,
	value: unknown,
	mode?: string,
): Chosen {
	const text = String(value).trim();
	if (to.page && /^https?:\/\//i.test(text)) {
		return { value: checkPage(run, to, to.page, label, text), isName: false };
	}
	const isName = 'path' in to && idOf(value, to.idKind) === undefined;
	return { value, isName: isName || mode === 'name' };
}

/** Characters; the patterns of pages are assembled from parts, and matching a short text is fast. */
const LONGEST_ADDRESS = 2_000;

/** The ID in an address. In an address of another Halo, the same ID would be another record's. */
function checkPage(
	run: Run,
	{ name }: RecordKind,
	{ pattern, example }: NonNullable<RecordKind['page']>,
	label: string,
	address: unknown,
): string {
	const text = String(address).trim();
	const what = sentenceCase(name);
	const [, id] = (text.length <= LONGEST_ADDRESS && new RegExp(`^${pattern}$`).exec(text)) || [];
	if (id === undefined) {
		throw run.fail(
			`'${label}' must be the address of one ${what}, not ${show(text)}`,
			`Open the ${what} in Halo and copy the address of its page, such as ${example}, or choose By ID.`,
		);
	}
	const [given, own] = [new URL(text).host, new URL(run.halo.server).host];
	if (given === own) return id;
	throw run.fail(
		`'${label}' contains an address of ${given}, but this credential is for ${own}`,
		`At ${given}, the same ID belongs to a different ${what}. Copy the address from ${own}, choose another credential, or choose By ID.`,
	);
}
