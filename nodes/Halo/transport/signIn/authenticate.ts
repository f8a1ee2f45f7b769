import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { isInside, resourceServer } from '../addresses';
import { isStaleToken } from './signIn';

/** The keys of the address in n8n's two kinds of requests. */
type Addressed = IHttpRequestOptions & { uri?: unknown };

/**
 * Adds the token to a request of any node, but only if it goes to the credential's own resource server, and the token
 * was issued for the current settings. Without it Halo responds with 401, and n8n requests a new token.
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

/** Where n8n will send it: an absolute URL wins over the base. */
function addressOf({ url, uri, baseURL }: Addressed): string {
	const own = String(url || uri || '');
	if (!baseURL || /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(own)) return own;
	return own ? `${baseURL.replace(/\/?\/$/, '')}/${own.replace(/^\/+/, '')}` : baseURL;
}
