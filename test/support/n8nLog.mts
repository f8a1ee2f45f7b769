import type { Logger } from 'n8n-workflow';

const levels = ['debug', 'info', 'warn', 'error'] as const;

/** Reads along what n8n's own logger is told, whatever its level. */
export function listenTo(logger: Logger): { lines: string[]; close: () => void } {
	const lines: string[] = [];
	for (const level of levels) {
		const write = logger[level].bind(logger);
		logger[level] = (message, metadata) => {
			lines.push(`${level}: ${message} ${JSON.stringify(metadata ?? {})}`);
			write(message, metadata);
		};
	}
	// without these, the methods of the class are back
	const close = () => levels.forEach((level) => Reflect.deleteProperty(logger, level));
	return { lines, close };
}
