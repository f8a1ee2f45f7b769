/** Fields of a mapper that the editor alone reads. Their IDs are none that Halo could use, and nothing of them is sent. */
const PREFIX = 'n8n:';

/** Tells what is missing from the form. */
export const NOTICE = `${PREFIX}notice`;

/** Tells which required fields the form still hides. */
export const REQUIRED = `${PREFIX}required`;

/** Tells how many fields did not fit. */
export const MORE = `${PREFIX}more`;

/** Hidden: changes whenever the lists do, so that n8n takes them over. */
export const FINGERPRINT = `${PREFIX}lists`;

/** Whether a key of a mapper is for the editor; `CF` is how earlier workflows have the notice. */
export const isEditorField = (id: string) => id.startsWith(PREFIX) || id === 'CF';
