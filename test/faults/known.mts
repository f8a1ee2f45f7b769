/** Cells that break a promise, each with the reason. One that holds again fails, so that it leaves this list. */
export const known: Record<string, string> = {};
