import type { IDataObject } from 'n8n-workflow';

const HIDDEN = '(hidden)';
/** Fields that are a secret themselves. */
const SECRETS = new Set(['basic_password']);
/** The sign-in in a log of headers, however they are written. */
const SIGN_IN = /\b(Basic|Bearer)[ \t]{1,9}[\w+/=.~-]{1,8000}/gi;

/**
 * A record without what signs in to the receivers of webhooks: Halo shows it to administrators, and n8n would keep it
 * with each execution (docs/security.md).
 */
export const withoutSignIns = (row: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(row).map(([key, value]) => [key, shown(key, value)]));

function shown(key: string, value: IDataObject[string]): IDataObject[string] {
	if (typeof value !== 'string' || value === '') return value;
	if (SECRETS.has(key)) return HIDDEN;
	return key === 'requestheaders' ? value.replace(SIGN_IN, `$1 ${HIDDEN}`) : value;
}
