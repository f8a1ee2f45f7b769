/** Halo's description of its own API, as every Halo serves it (docs/halo/sources.md#openapi). */

export interface Schema {
	$ref?: string;
	type?: string;
	format?: string;
	items?: Schema;
	properties?: Record<string, Schema>;
}

export interface Parameter {
	name: string;
	in: string;
	description?: string;
	schema?: Schema;
}

export interface Call {
	parameters?: Parameter[];
	requestBody?: { content: Record<string, { schema?: Schema }> };
}

/** Halo knows no other methods. */
export type Method = 'delete' | 'get' | 'post';

export interface OpenApi {
	paths: Record<string, Partial<Record<Method, Call>>>;
	components: { schemas: Record<string, Schema> };
}

/** The name of the schema that a reference points to. */
export const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1);

/** What is declared for the id of a single record: `int32`, `uuid`, `string`; undefined without such a path. */
export function declaredId({ paths }: OpenApi, record: string): string | undefined {
	const [, one] = Object.entries(paths).find(([path]) => path.startsWith(`/${record}/{`)) ?? [];
	const schema = one?.get?.parameters?.find(({ in: place }) => place === 'path')?.schema;
	return schema?.format ?? schema?.type;
}

/** Whether it has any path of these records. */
export const isDescribed = ({ paths }: OpenApi, record: string): boolean =>
	Object.keys(paths).some((path) => `${path}/`.startsWith(`/${record}/`));
