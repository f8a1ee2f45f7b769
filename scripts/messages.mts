/** Prints every message that the node can show, with its file: `npx tsx scripts/messages.mts`. */
import path from 'node:path';
import { messages } from './messages/list.mts';

for (const { text, file, line, advice } of messages(path.resolve(import.meta.dirname, '..'))) {
	console.log(`${file}:${line}\n\t${text}${advice.map((one) => `\n\t\t${one}`).join('')}`);
}
