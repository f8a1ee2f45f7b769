import type { IDataObject } from 'n8n-workflow';
import type { HaloClient } from '../../transport/HaloClient';
import { rowsOf } from '../../transport/envelope';

const permission = 'admin';
/** What the names of the webhooks and notifications of Halo Trigger end with. */
const MARK = /\[n8n [^[\]]+\]$/;

/**
 * What is wrong with the webhooks of Halo Trigger: somebody deleted one in Halo and left its notifications, or it is
 * switched off.
 * @returns null when the credential may not read them
 */
export async function triggerProblems(halo: HaloClient): Promise<string[] | null> {
	const list = async (path: string, query: IDataObject = {}) =>
		rowsOf(await halo.json({ method: 'GET', path, query, permission, cached: true })).rows.map(
			(row) => ({
				...row,
				name: String(row.name ?? ''),
			}),
		);
	try {
		const webhooks: IDataObject[] = await list('/Webhook', { type: 0 });
		const rules: IDataObject[] = await list('/Notification');
		const ids = new Set(webhooks.map(({ id }) => String(id).toLowerCase()));
		const isOurs = ({ name }: IDataObject) => MARK.test(String(name));
		return [
			...rules
				.filter((rule) => isOurs(rule) && !ids.has(String(rule.webhook_id).toLowerCase()))
				.map(({ name }) => `${name}: its webhook was deleted in Halo. Publish the workflow again.`),
			...webhooks
				.filter((one) => isOurs(one) && (one.active === false || one.disabled === true))
				.map(({ name }) => `${name}: switched off in Halo. Publish the workflow again.`),
		];
	} catch {
		return null;
	}
}
