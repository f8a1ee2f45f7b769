import type { IDataObject } from 'n8n-workflow';

const HIDDEN = '(hidden)';
/** Fields whose value is a secret. */
const SECRETS = ['basic_password'];
/** A log of the headers that were sent. */
const HEADERS = 'requestheaders';
const FIELDS = [...SECRETS, HEADERS];
/** The authentication in a log of headers, however they are written. */
const SIGN_IN = /\b(Basic|Bearer)[ \t]{1,9}[\w+/=.~-]{1,8000}/gi;

/**
 * A record without the credentials for the receivers of webhooks: Halo shows them to administrators, and n8n would
 * keep them with each execution (docs/security.md).
 */
export function withoutSignIns(row: IDataObject): IDataObject {
	// nearly all records have no such field, and copying each of them would be slow
	const found = FIELDS.filter((key) => Object.hasOwn(row, key));
	if (found.length === 0) return row;
	return { ...row, ...Object.fromEntries(found.map((key) => [key, shown(key, row[key])])) };
}

function shown(key: string, value: IDataObject[string]): IDataObject[string] {
	if (typeof value !== 'string' || value === '') return value;
	if (SECRETS.includes(key)) return HIDDEN;
	return key === HEADERS ? value.replace(SIGN_IN, `$1 ${HIDDEN}`) : value;
}
