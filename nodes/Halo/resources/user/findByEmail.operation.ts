import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { simplifiedOutput } from '../../output/simplified';
import { referenceField } from '../../form/locators';
import {
	includeCustomFields,
	includeLabels,
	options,
	output,
	outputFields,
	timeZone,
} from '../../form/parameters';
import { present } from '../../output/present';
import { readPointerId } from '../../input/references';
import type { Operation, Run } from '../../model';
import { comparable } from '../../values/text';
import { clientRecord } from '../client';
import { userRecord } from './record';

const email = parameter({
	displayName: 'Email Address',
	name: 'emailAddress',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. nathan@example.com',
	description: 'The full address, in upper or lower case',
});

const ifNone = parameter({
	displayName: 'If There Is None',
	name: 'ifNone',
	type: 'options',
	default: 'empty',
	description: 'What to do when no user has this address',
	options: [
		{ name: 'Output Nothing', value: 'empty' },
		{ name: 'Stop', value: 'stop' },
	],
});

const ifSeveral = parameter({
	displayName: 'If There Are Several',
	name: 'ifSeveral',
	type: 'options',
	default: 'stop',
	description: 'What to do when several users have this address',
	options: [
		{ name: 'Output All', value: 'all' },
		{ name: 'Stop', value: 'stop' },
	],
});

const includeInactive = parameter({
	displayName: 'Include Inactive',
	name: 'includeInactive',
	type: 'boolean',
	default: false,
	description: 'Whether to include inactive users',
});

/** Finds the user who has exactly this address: Halo's search also finds similar ones, and searches other fields. */
export const findByEmail: Operation = {
	option: {
		name: 'Find by Email',
		value: 'findByEmail',
		action: 'Find user by email',
		description: 'Find the user who has exactly this email address',
	},
	properties: [
		email,
		referenceField(
			{ to: clientRecord },
			'Return only records of this client. Leave empty for all.',
		),
		output,
		outputFields,
		options(ifNone, ifSeveral, includeCustomFields, includeInactive, includeLabels, timeZone),
	],
	output: simplifiedOutput(userRecord),
	async execute(run) {
		const wanted = comparable(run.parameter(email));
		if (!/^[^\s@]+@\S+$/.test(wanted)) {
			throw run.fail(
				wanted ? `'${wanted}' is not an email address` : "'Email Address' is empty",
				'Enter one full address. If it comes from an expression, check that the item has it.',
			);
		}
		const users = await usersWith(run, wanted);
		if (users.length === 0) await tellInactive(run, wanted);
		if (users.length === 0 && run.option(ifNone) === 'stop') {
			throw run.fail(`No user has the address ${wanted}`, 'Add the user first.');
		}
		if (users.length > 1 && run.option(ifSeveral) !== 'all') {
			const list = users.slice(0, 10).map((row) => `${userRecord.label(row)} (${String(row.id)})`);
			throw run.fail(
				`${users.length} users have the address ${wanted}`,
				`Fill in 'Client' to tell them apart, or choose 'Output All' for 'If There Are Several'. Halo has: ${list.join('; ')}.`,
			);
		}
		return await present(run, userRecord, users);
	},
};

/** If "nobody" were mistaken for "does not exist", a second user with the address would be added. */
async function tellInactive(run: Run, wanted: string): Promise<void> {
	if (run.option(includeInactive)) return;
	const [user] = await usersWith(run, wanted, true);
	if (!user) return;
	const told = `Only an inactive user has the address ${wanted}: ${userRecord.label(user)} (${String(user.id)})`;
	const advice = `Switch on the option '${includeInactive.displayName}' to find this user.`;
	if (run.option(ifNone) === 'stop') throw run.fail(told, advice);
	run.hint(`${told}. ${advice}`);
}

async function usersWith(
	run: Run,
	address: string,
	inactiveToo = run.option(includeInactive) === true,
): Promise<IDataObject[]> {
	const query = {
		search: address,
		client_id: await readPointerId(run, { to: clientRecord }),
		...(inactiveToo ? userRecord.leftOut?.query : {}),
	};
	const rows = await run.records(userRecord).find(query);
	return rows.filter(({ emailaddress }) => comparable(emailaddress) === address);
}
