/** These belong to the connection: the first carries the token, the others define how the request is sent. */
const OF_CONNECTION = /^(authorization|connection|content-length|host|transfer-encoding)$/i;

/** Whether a header is set by the credential or the connection, so that no method may set it. */
export const isOfConnection = (name: string): boolean => OF_CONNECTION.test(name);
