/** Whether Halo says yes: it writes flags as `true`, as a number, and in places as text. */
export const isOn = (value: unknown): boolean =>
	value === true || /^(?:true|[1-9]\d*)$/i.test(String(value ?? '').trim());
