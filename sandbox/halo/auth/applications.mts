/** What a client may do to get a token. */
export type Grant = 'client_credentials' | 'password' | 'authorization_code' | 'refresh_token';

/** An API application as set up in Halo under Configuration > Integrations > Halo API. */
export interface Application {
	name: string;
	clientId: string;
	/** Applications for people (password, code) may have none. */
	clientSecret?: string;
	grants: Grant[];
	/** Boxes ticked on the Permissions tab. */
	scopes: string[];
	/** Whose rights it has; a user's application sees no staff endpoint. */
	loginType: 'agent' | 'user';
	/** The agent (or user) that it acts as, where the grant names nobody. */
	actsAs: number;
}

/** A person who can log in with a password. */
export interface Login {
	username: string;
	password: string;
	loginType: 'agent' | 'user';
	id: number;
}

/** The agent that integrations act as; part of the seed data. */
const apiAgentId = 2;

/** One working application of each documented kind, and some of the usual mistakes. */
export const defaultApplications: Application[] = [
	{
		name: 'Integration',
		clientId: '6f9a1c52-3d0e-4b7a-9c35-5a2f6f0d1e11',
		clientSecret: 'sandbox-secret-1f0c9e57',
		grants: ['client_credentials', 'refresh_token'],
		scopes: ['all'],
		loginType: 'agent',
		actsAs: apiAgentId,
	},
	{
		name: 'Tickets only',
		clientId: '0b8f7d13-8c0c-4c43-a0c8-0f9d5b7a2c22',
		clientSecret: 'sandbox-secret-tickets',
		grants: ['client_credentials'],
		scopes: ['read:tickets', 'edit:tickets'],
		loginType: 'agent',
		actsAs: apiAgentId,
	},
	{
		name: 'Logs in as a user',
		clientId: '2d4e8a90-71b6-4f0e-8a55-c1f3b9d03333',
		clientSecret: 'sandbox-secret-user',
		grants: ['client_credentials'],
		scopes: ['all'],
		loginType: 'user',
		actsAs: 1,
	},
	{
		name: 'People',
		clientId: '9a3c5e70-2f14-4d8b-b7a6-e0d2c4f64444',
		grants: ['password', 'authorization_code', 'refresh_token'],
		scopes: ['all', 'offline_access'],
		loginType: 'agent',
		actsAs: apiAgentId,
	},
];

/** Who can log in with the password grant. */
export const defaultLogins: Login[] = [
	{ username: 'agent', password: 'agent-password', loginType: 'agent', id: 3 },
	{ username: 'user', password: 'user-password', loginType: 'user', id: 1 },
];
