import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { isInside, resourceServer } from '../addresses';
import { isStaleToken } from './signIn';

/** What n8n's two ways of sending call the address. */
type Addressed = IHttpRequestOptions & { uri?: unknown };

/**
 * Adds the token to a request of any node, but only on its way to the credential's own resource server, and only if the
 * token was made for what the credential says now. Without it Halo answers 401, and n8n asks for a new token.
 */
export function withToken(
	credential: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const guarded = { ...request, sendCredentialsOnCrossOriginRedirect: false };
	const { accessToken } = credential;
	const server = resourceServer(String(credential.url ?? ''));
	if (!accessToken || isStaleToken(credential) || !isInside(addressOf(request), server)) {
		return guarded;
	}
	const headers = { ...request.headers, Authorization: `Bearer ${String(accessToken)}` };
	return { ...guarded, headers };
}

/** Where n8n will send it: an address of its own goes before the base. */
function addressOf({ url, uri, baseURL }: Addressed): string {
	const own = String(url || uri || '');
	if (!baseURL || /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(own)) return own;
	return own ? `${baseURL.replace(/\/?\/$/, '')}/${own.replace(/^\/+/, '')}` : baseURL;
}
