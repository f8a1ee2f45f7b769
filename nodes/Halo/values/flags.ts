/** Whether a flag from Halo is true: it is `true`, a number, and sometimes text. */
export const isOn = (value: unknown): boolean =>
	value === true || /^(?:true|[1-9]\d*)$/i.test(String(value ?? '').trim());
