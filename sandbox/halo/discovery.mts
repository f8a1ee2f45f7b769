import type { Row } from './types.mts';

/** Where a request reached this Halo, and what it tells about itself. */
export interface Place {
	/** Without a slash at the end. */
	resourceUrl: string;
	authUrl: string;
	tenant: string;
	hosted: boolean;
	version: string;
}

/** `GET /authinfo`, anonymous: where to log in, and to which tenant. */
export function authInfo({ authUrl, tenant }: Place): Row {
	return tenant ? { auth_url: authUrl, tenant_id: tenant } : { auth_url: authUrl };
}

/** `GET /instanceinfo`, anonymous: what kind of Halo this is. */
export function instanceInfo(place: Place): Row {
	const { resourceUrl, hosted, version } = place;
	const root = resourceUrl.replace(/\/api$/, '');
	return {
		app_name: 'HaloPSA',
		app_version: version,
		...authInfo(place),
		chat_service_url: `${root}/chat`,
		agent_url: root,
		portal_url: `${root}/portal`,
		...(hosted ? { hosted_group: 'UK1-Stable1' } : {}),
		database_version: 2236,
		dbid: 1001,
		licensed_agent_count: 25,
		online_agent_count: 4,
		mobileapp_enabled: true,
		last_task_run: '2026-03-02T08:15:00',
		incoming_service_url: `${root}/incoming`,
		outgoing_service_url: `${root}/outgoing`,
		report_service_url: `${root}/report`,
		schedule_service_url: `${root}/schedule`,
		automation_service_url: `${root}/automation`,
		using_incoming_service: hosted,
		using_outgoing_service: hosted,
		using_report_service: hosted,
		using_schedule_service: hosted,
		using_automation_service: hosted,
	};
}
