import { loopback } from './ports.mts';

interface Ports {
	editor: number;
	taskBroker: number;
}

const off = 'false';

/** Parts of n8n that would talk to others, or that nobody here uses. */
const unwanted = ['mcp-registry', 'mcp', 'instance-ai', 'chat-hub', 'quick-connect'];

/**
 * n8n's settings as environment variables: its whole state in one folder, reachable from this
 * machine only, and no word to anyone outside.
 * @param modules the parts that this n8n knows; it does not start when told to switch off another
 */
export function n8nSettings(
	userFolder: string,
	ports: Ports,
	modules: string[],
): Record<string, string> {
	return {
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: loopback,
		N8N_HOST: loopback,
		N8N_PORT: String(ports.editor),
		N8N_RUNNERS_BROKER_PORT: String(ports.taskBroker),
		N8N_EDITOR_BASE_URL: `http://${loopback}:${ports.editor}`,
		N8N_SECURE_COOKIE: off,
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,

		N8N_DIAGNOSTICS_ENABLED: off,
		N8N_VERSION_NOTIFICATIONS_ENABLED: off,
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: off,
		N8N_TEMPLATES_ENABLED: off,
		N8N_PERSONALIZATION_ENABLED: off,
		N8N_HIRING_BANNER_ENABLED: off,
		N8N_DYNAMIC_BANNERS_ENABLED: off,
		N8N_LICENSE_AUTO_RENEW_ENABLED: off,
		N8N_DISABLED_MODULES: unwanted.filter((name) => modules.includes(name)).join(),

		// Ours is not on the registry's list of verified packages, and n8n need not ask for that list.
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_VERIFIED_PACKAGES_ENABLED: off,
		N8N_REINSTALL_MISSING_PACKAGES: off,

		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		NO_COLOR: '1',
	};
}

/** Whatever the person's shell sets for an n8n or a test runner of their own must not reach ours. */
const foreign =
	/^(N8N|DB|QUEUE|EXECUTIONS|CREDENTIALS|GENERIC|NODES|NODE_FUNCTION|WEBHOOK|JEST|TEST)_|^NODE_(ENV|OPTIONS|PATH)$/;

/** This process's environment without what would change how the sandbox's n8n behaves. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
