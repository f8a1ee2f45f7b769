import { theStack } from './stack.mts';

/** The header of the made-up Header Auth credential that tests give to examples. */
const letsIn = { authorization: 'Bearer made-up' };

/** Calls a Webhook trigger of a workflow that is switched on, by its path. Gives what the workflow answers. */
export async function callWebhook(
	path: string,
	body: object,
	headers: Record<string, string> = letsIn,
): Promise<{ status: number; json: unknown }> {
	const response = await fetch(`${theStack().editorUrl}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body),
	});
	const text = await response.text();
	return { status: response.status, json: readable(text) };
}

function readable(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
