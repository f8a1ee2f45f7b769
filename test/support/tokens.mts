import { createRequire } from 'node:module';
import type { Tiktoken as Encoder, TiktokenBPE } from 'js-tiktoken/lite';

const require = createRequire(import.meta.url);
const { Tiktoken } = require('js-tiktoken/lite') as { Tiktoken: typeof Encoder };
const o200k = require('js-tiktoken/ranks/o200k_base') as TiktokenBPE;

let encoder: Encoder | undefined;

/** How many tokens a text costs a model with the encoding o200k. */
export function tokensIn(text: string): number {
	encoder ??= new Tiktoken(o200k);
	return encoder.encode(text).length;
}
