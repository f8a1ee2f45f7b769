/** What the tests use of the MCP SDK's client. */
export interface McpClient {
	connect(transport: object): Promise<void>;
	listTools(): Promise<{
		tools: Array<{ name: string; description?: string; inputSchema: object }>;
	}>;
	callTool(call: { name: string; arguments: Record<string, unknown> }): Promise<McpResult>;
	close(): Promise<void>;
}

interface McpResult {
	content: Array<{ text?: string }>;
	isError?: boolean;
}

interface Sdk {
	Client: new (client: { name: string; version: string }) => McpClient;
	StreamableHTTPClientTransport: new (url: URL, options: object) => object;
}

/** Loaded when a test of MCP runs, and not by the type check, whose time its many types would take. */
async function loadSdk(): Promise<Sdk> {
	const sdk = '@modelcontextprotocol/sdk/client';
	const parts = ['index', 'streamableHttp'].map(
		async (part): Promise<object> => await import(`${sdk}/${part}.js`),
	);
	return Object.assign({}, ...(await Promise.all(parts))) as Sdk;
}

/**
 * Signs in to an MCP server as Claude or another client does.
 * @throws when the server refuses the token
 */
export async function connectMcp(url: string, token: string): Promise<McpClient> {
	const { Client, StreamableHTTPClientTransport } = await loadSdk();
	const client = new Client({ name: 'halo-test', version: '1.0.0' });
	const headers = { authorization: `Bearer ${token}` };
	await client.connect(
		new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }),
	);
	return client;
}

/** What a tool returned, as a model reads it. */
export const textOf = ({ content }: McpResult): string =>
	content.map(({ text = '' }) => text).join('\n');
