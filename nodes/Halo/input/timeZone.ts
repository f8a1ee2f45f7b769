import type { Run } from '../model';
import { isZone } from '../values/zones';

/** The name of a time zone; UTC for a name that this machine does not know. */
export const zoneOr = (name: string, otherwise = 'UTC'): string =>
	isZone(name) ? name : otherwise;

/**
 * The time zone chosen among the options; undefined for UTC as Halo keeps it.
 * @throws for a name that is not a time zone
 */
export function readTimeZone(run: Pick<Run, 'options' | 'fail'>): string | undefined {
	const zone = String(run.options.timeZone ?? '').trim();
	if (zone === '' || isZone(zone)) return zone || undefined;
	throw run.fail(
		`'Time Zone' must be the name of a time zone, not '${zone}'`,
		'Choose from the list, or enter a name such as Europe/London.',
	);
}
