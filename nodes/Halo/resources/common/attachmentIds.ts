import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { toId } from '../../input/ids';
import type { Run, Switch } from '../../model';
import { isObject } from '../../transport/json';
import { severalIn } from '../../values/conversions';

const option = parameter({
	displayName: 'Attachment IDs',
	name: 'attachmentIds',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2967, 2968',
	description:
		"IDs of files uploaded with Attachment > Upload that do not belong to a record yet: one, several separated by commas, or a list. Halo's rules and emails then include these files.",
});

/** Links files that were uploaded without an owner to the record being written (docs/halo/files.md#uploading). */
export const attachmentIds: Switch = {
	field: 'attachments',
	option,
	read(run, value) {
		const ids = new Set(severalIn(value).map((one) => idOf(run, one)));
		return ids.size > 0 ? [...ids].map((id): IDataObject => ({ id })) : undefined;
	},
};

function idOf(run: Run, value: unknown) {
	const id = toId(
		run,
		isObject(value) ? (value.attachment_id ?? value.id) : value,
		option.displayName,
	);
	if (id !== undefined) return id;
	throw run.fail(
		`'${option.displayName}' contains an empty ID`,
		'Check the expression: each file needs the ID that Attachment > Upload returned. Nothing was sent.',
	);
}
