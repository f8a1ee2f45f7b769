import type { Mail, Mailbox } from './mail.mts';
import { until } from '../../../sandbox/n8n/prepare/until.mts';

/**
 * Waits for the next email of a Human review and presses one of its buttons, as the person does who gets it.
 * @param subject what the email is called
 * @param yes whether to press Approve
 * @returns the email, which is then out of the mailbox
 */
export async function approve(mailbox: Mailbox, subject: string, yes = true): Promise<Mail> {
	const arrived = async () => mailbox.mails.findIndex(({ text }) => text.includes(subject));
	const place = async () => ((await arrived()) < 0 ? undefined : await arrived());
	const [mail] = mailbox.mails.splice(await until(place, 30_000, 'No email came'), 1);
	const links = [...mail.text.matchAll(/href="([^"]+)"/g)].map(([, url]) =>
		url.replaceAll('&amp;', '&'),
	);
	const button = links.find((url) => url.includes(`approved=${String(yes)}`));
	if (!button) throw new Error(`The email has no such button: ${mail.text}`);
	const page = await (await pressed(button)).text();
	if (!page) throw new Error('n8n took the press of the button for that of a program');
	return mail;
}

/** n8n takes no press until it has put the execution aside, which is a moment after the email. */
const pressed = async (url: string): Promise<Response> =>
	await until(
		async () => {
			const response = await fetch(url, { headers: { 'user-agent': browser } });
			return response.ok ? response : undefined;
		},
		15_000,
		'n8n did not take the press of the button',
	);

/** n8n does not count what a program presses: some mail systems open each link. */
const browser =
	'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
