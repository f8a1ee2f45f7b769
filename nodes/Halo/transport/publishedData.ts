import type { Help } from './help';
import type { About } from './rights';

export const isPublishedData = (path: string) => /^\/*(?:api\/+)?ReportData\//i.test(path);

/** A published report may have its own authentication (docs/halo/reports.md#published-data). */
export const publishedData = ({ ownSignIn }: About): Help =>
	ownSignIn
		? {
				message: 'The published report did not accept the authentication of this node',
				description:
					'Check the credential Halo Published Report API against how the report is protected in Halo.',
			}
		: {
				message: 'The published report did not accept the access token',
				description:
					"A published report may have its own authentication. Read it with the operation Get Published Data of the resource Report, and choose a credential of the type Halo Published Report API there. If the report has no authentication of its own, check that the agent of this node's credential can see reports.",
			};
