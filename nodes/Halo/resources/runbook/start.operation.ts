import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, options } from '../../form/parameters';
import type { Operation, Run } from '../../model';
import { show } from '../../values/text';
import { parseJson } from '../../transport/json';
import type { HaloResponse } from '../../transport/HaloClient';
import { pathTo } from '../../transport/HaloClient';
import { runbookRecord } from './record';
import { RUNS } from './runs';
import { whyNotStarted } from './whyNotStarted';

const payload = parameter({
	displayName: 'Payload',
	name: 'payload',
	type: 'json',
	default: '={{ $json }}',
	description: 'JSON passed to the runbook as the variable <code>request</code>',
});

/**
 * Starts a runbook (docs/halo/runbooks.md#starting). Halo's response is output unchanged: a list makes an item for
 * each element. A start that may have reached Halo is never sent again. A runbook with its own authentication, Basic or
 * a signature, does not accept our token.
 */
export const start: Operation = {
	option: {
		name: 'Start',
		value: 'start',
		action: 'Start runbook',
		description: 'Start a runbook with a payload and return its response',
	},
	properties: [ownLocatorField(runbookRecord), payload, options(dryRun)],
	changes: true,
	async plan(run) {
		const id = await readOwnId(run, runbookRecord);
		return [
			{
				method: 'POST',
				path: pathTo(RUNS.path, id),
				body: readPayload(run),
				response: 'any',
				output: async (_, { response }) => toItems(response).map((json) => ({ json })),
				failed: async (_, cause) => await Promise.reject(await whyNotStarted(run, id, cause)),
			},
		];
	},
};

/** An object or a list, as text or from an expression; nothing is an empty object. */
function readPayload(run: Run): unknown {
	const value = run.value(payload.name);
	if (value === '' || value === null || value === undefined) return {};
	const parsed = typeof value === 'string' ? parseJson(value) : value;
	if (typeof parsed === 'object' && parsed !== null) return parsed;
	throw run.fail(
		`'Payload' must be JSON, not ${show(value)}`,
		'It must be an object such as { "ticket_id": 1042 }, or a list. The runbook was not started.',
	);
}

/** The author decides what a runbook responds with: JSON, text or nothing. */
function toItems({ status, body }: HaloResponse): IDataObject[] {
	const text = body.toString();
	if (text.trim() === '') return [{ started: true, status }];
	const parsed = parseJson(text) ?? text;
	return (Array.isArray(parsed) ? parsed : [parsed]).map((one: unknown) =>
		typeof one === 'object' && one !== null ? (one as IDataObject) : { response: one as string },
	);
}
