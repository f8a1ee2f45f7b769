/** A record's ID as Halo expects it. */
export type Id = number | string;

/** The type of a record type's IDs: whole numbers mostly, GUIDs for webhooks and priorities, text for a few. */
export type IdKind = 'number' | 'guid' | 'text';
