/** Fields of a mapper that only the editor reads. Halo cannot have their IDs, and they are never sent. */
const PREFIX = 'n8n:';

/** Shows what is missing from the form. */
export const NOTICE = `${PREFIX}notice`;

/** Shows which required fields the form still hides. */
export const REQUIRED = `${PREFIX}required`;

/** Shows how many fields did not fit. */
export const MORE = `${PREFIX}more`;

/** Hidden: changes whenever the lists do, so that n8n reloads them. */
export const FINGERPRINT = `${PREFIX}lists`;

/** Whether a key of a mapper is one of the editor's; `CF` is the notice's key in earlier workflows. */
export const isEditorField = (id: string) => id.startsWith(PREFIX) || id === 'CF';
