/** A record's ID as Halo takes it. */
export type Id = number | string;

/** What Halo numbers a type of record by: whole numbers mostly, GUIDs for webhooks and priorities, text for a few. */
export type IdKind = 'number' | 'guid' | 'text';
