import {
	ICredentialsHelper,
	isExpression,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialType,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type INodeTypes,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

type Data = ICredentialDataDecryptedObject;

/** Credential fields may be expressions; n8n resolves them on a node of its own. */
const nowhere: INode = {
	id: 'credential',
	name: 'Credential',
	type: 'credential',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const nothing: INodeTypes = {
	getByName: () => ({ description: { properties: [] } }) as never,
	getByNameAndVersion: () => ({ description: { properties: [] } }) as never,
	getKnownTypes: () => ({}),
};

/** Credentials in memory, by the rules of n8n's own credentials helper (read in n8n 2.41). */
export class CredentialStore extends ICredentialsHelper {
	/** What is stored, by credential id. */
	readonly stored = new Map<string, Data>();

	/** Every access token that n8n was given to store, expired ones included. */
	readonly tokens = new Set<string>();

	constructor(private readonly typeOf: (name: string) => ICredentialType) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.typeOf(type).properties;
	}

	async getCredentials(details: INodeCredentialsDetails): Promise<ICredentials> {
		return { getData: async () => ({ ...this.read(details) }) } as ICredentials;
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		_mode?: unknown,
		_executeData?: unknown,
		raw?: boolean,
	): Promise<Data> {
		const stored = this.read(details);
		return raw ? { ...stored } : this.complete(type, stored);
	}

	/** Adds the defaults, drops what the type does not know, and resolves expressions. */
	complete(type: string, stored: Data): Data {
		const properties = this.getCredentialsProperties(type);
		const data = NodeHelpers.getNodeParameters(
			properties,
			stored as never,
			true,
			false,
			null,
			null,
		);
		const workflow = new Workflow({
			nodes: [nowhere],
			connections: {},
			active: false,
			nodeTypes: nothing,
		});
		return workflow.expression.getComplexParameterValue(
			nowhere,
			data ?? {},
			'internal',
			{},
			undefined,
			undefined,
			data as never,
		) as Data;
	}

	async updateCredentials(
		details: INodeCredentialsDetails,
		_type: string,
		data: Data,
	): Promise<void> {
		this.stored.set(String(details.id), { ...data });
		if (data.accessToken) this.tokens.add(String(data.accessToken));
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('Halo credentials use no OAuth2 of n8n');
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: Data,
		typeName: string,
		node: INode,
		expired: boolean,
	): Promise<Data | undefined> {
		const type = this.typeOf(typeName);
		const key = type.properties.find((p) => p.type === 'hidden' && p.typeOptions?.expirable)?.name;
		const isTest = node.parameters.temp === '' && node.type === 'n8n-nodes-base.noOp';
		if (!key || !type.preAuthentication) return undefined;
		if (credentials[key] !== '' && !expired && !isTest) return undefined;

		const output = (await type.preAuthentication.call(helpers, credentials)) as Data;
		const details = node.credentials?.[typeName];
		if (output[key] === undefined || !details) return undefined;

		const stored = this.read(details);
		const kept = Object.entries(output).filter(([k]) => k === key || !isExpression(stored[k]));
		await this.updateCredentials(details, typeName, { ...stored, ...Object.fromEntries(kept) });
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: Data,
		typeName: string,
	): Promise<Data | undefined> {
		return (await this.typeOf(typeName).preAuthentication?.call(helpers, credentials)) as
			Data | undefined;
	}

	async authenticate(
		credentials: Data,
		typeName: string,
		options: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const request = options as IHttpRequestOptions;
		const { authenticate } = this.typeOf(typeName);
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		if (!authenticate || !workflow || !node) return request;
		const headers = Object.entries(authenticate.properties.headers ?? {}).map(([name, value]) => [
			name,
			resolve(String(value), credentials, workflow, node),
		]);
		return Object.assign(request, {
			headers: { ...request.headers, ...Object.fromEntries(headers) },
		});
	}

	private read(details: INodeCredentialsDetails): Data {
		const data = this.stored.get(String(details.id));
		if (!data) throw new Error(`The bench holds no credential "${details.id}"`);
		return data;
	}
}

/** Generic authentication is written in expressions over `$credentials`. */
function resolve(value: string, $credentials: Data, { expression }: Workflow, node: INode): string {
	if (!isExpression(value)) return value;
	const keys = { $credentials };
	return String(
		expression.getSimpleParameterValue(node, value, 'internal', keys, undefined, '') || '',
	);
}
