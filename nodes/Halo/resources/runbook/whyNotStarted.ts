import { NodeApiError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import type { Id, Run } from '../../model';
import { PUBLIC_START, runbookRecord } from './record';

/** Explains why a runbook did not start, if Halo's empty 401 or short 400 does not; any other refusal is not changed. */
export async function whyNotStarted(run: Run, id: Id, cause: unknown): Promise<unknown> {
	if (!(cause instanceof NodeApiError)) return cause;
	if (cause.httpCode === '400' && /unable to start/i.test(cause.message)) {
		return reworded(
			cause,
			'Halo could not start this runbook (Unable to start automation)',
			'Halo returns this for a runbook that is not active. Switch it on in Halo, and check that it has a start step.',
		);
	}
	if (cause.httpCode !== '401') return cause;
	const runbook = await read(run, id);
	return reworded(
		cause,
		'Halo did not allow this credential to start the runbook',
		advice(run, runbook),
	);
}

/** What Halo says about the runbook; nothing if the credential may not read it. */
async function read(run: Run, id: Id): Promise<IDataObject> {
	return await run
		.records(runbookRecord)
		.get(id)
		.catch(() => ({}));
}

function advice(run: Run, { runbook_start_type, inbound_authentication_type }: IDataObject) {
	const onlyHalo =
		'It may be set to start only from Halo: open it in Halo and set its start type so that it can be started from its public endpoint';
	// the numbers are not documented; 0 for none is inferred from Halo's other settings
	const ownCheck = `It may require its own authentication, Basic or a signature, instead of the credential's token: set its authentication in Halo to none, or call ${run.halo.server}/automation/ followed by the runbook's ID, with n8n's HTTP Request node and a matching credential`;
	if (runbook_start_type !== undefined && Number(runbook_start_type) !== PUBLIC_START) {
		return `${onlyHalo}.`;
	}
	return Number(inbound_authentication_type ?? 0) > 0
		? `${ownCheck}.`
		: `${onlyHalo}. ${ownCheck}.`;
}

/** The same refusal, with its item and status, in other words. */
function reworded(cause: NodeApiError, message: string, description: string): NodeApiError {
	cause.message = message;
	cause.description = description;
	return cause;
}
