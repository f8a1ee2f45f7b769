import type { IDataObject } from 'n8n-workflow';
import type { HaloClient } from '../../transport/HaloClient';
import { rowsOf } from '../../transport/envelope';
import { hasMark } from '../webhook/mark';

const permission = 'admin';

/**
 * What is wrong with the webhooks of Halo Trigger: somebody deleted one in Halo and left its notifications, or it is
 * switched off.
 * @returns null when the credential may not read them
 */
export async function triggerProblems(halo: HaloClient): Promise<string[] | null> {
	const list = async (path: string, query: IDataObject = {}) =>
		rowsOf(await halo.json({ method: 'GET', path, query, permission, cached: true })).rows;
	const idOf = (id: unknown) => String(id).toLowerCase();
	try {
		const webhooks = await list('/Webhook', { type: 0 });
		const rules = await list('/Notification');
		const ids = new Set(webhooks.map(({ id }) => idOf(id)));
		const orphans = rules.filter((rule) => hasMark(rule) && !ids.has(idOf(rule.webhook_id)));
		const off = webhooks.filter(
			(one) => hasMark(one) && (one.active === false || one.disabled === true),
		);
		return [
			...orphans.map(({ name }) => problem(name, 'its webhook was deleted in Halo')),
			...off.map(({ name }) => problem(name, 'switched off in Halo')),
		];
	} catch {
		return null;
	}
}

const problem = (name: unknown, what: string) =>
	`${String(name)}: ${what}. Publish the workflow again.`;
