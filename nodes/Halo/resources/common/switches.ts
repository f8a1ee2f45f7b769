import { unverified } from '../../form/wording';
import type { Switch } from '../../model';

/**
 * Options for what Halo sends and runs when something is written. The names are those of Halo's schema, and public
 * programs use some of them; their effect was not verified, and a Halo that does not know one ignores it.
 */

export const acknowledge: Switch = {
	field: 'sendack',
	option: {
		displayName: 'Send Acknowledgement',
		name: 'sendAcknowledgement',
		type: 'boolean',
		default: false,
		description:
			'Whether Halo sends its acknowledgement email to the end user. By default, Halo decides.',
		hint: unverified,
	},
};

export const forceReassign: Switch = {
	field: '_forcereassign',
	option: {
		displayName: 'Force Reassign',
		name: 'forceReassign',
		type: 'boolean',
		default: true,
		description: "Whether to skip Halo's check when the agent changes",
		hint: unverified,
	},
};

export const skipRules: Switch = {
	field: 'dont_do_rules',
	option: {
		displayName: 'Skip Rules',
		name: 'skipRules',
		type: 'boolean',
		default: true,
		description: "Whether to skip Halo's ticket rules for this change",
		hint: unverified,
	},
};

export const skipTemplate: Switch = {
	field: 'donotapplytemplateintheapi',
	option: {
		displayName: 'Skip Template',
		name: 'skipTemplate',
		type: 'boolean',
		default: true,
		description: "Whether to skip the ticket type's template for this change",
		hint: unverified,
	},
};

export const skipValidation: Switch = {
	field: '_novalidate',
	option: {
		displayName: 'Skip Validation',
		name: 'skipValidation',
		type: 'boolean',
		default: true,
		description: "Whether to skip Halo's own checks for this change",
		hint: unverified,
	},
};
