/**
 * Every regular expression of the package takes linear time: one that does not would let a long text from Halo, or from
 * a person, block the whole of n8n. A file of its own, since n8n wants `eslint.config.mjs` as it is.
 */
import parser from '@typescript-eslint/parser';
import redos from 'eslint-plugin-redos';

const dynamic = ":matches(NewExpression, CallExpression)[callee.name='RegExp']";

export default [
	{
		files: ['{nodes,credentials}/**/*.ts'],
		languageOptions: { parser },
		linterOptions: { noInlineConfig: true },
		plugins: { redos },
		rules: {
			// what cannot be decided counts as a finding, too
			'redos/no-vulnerable': [
				'error',
				{ ignoreErrors: false, timeout: 60_000, cache: { strategy: 'aggressive' } },
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: dynamic,
					message: 'Write it as a literal: only a literal is checked for the time it takes.',
				},
			],
		},
	},
	{
		// put together from a list of domains, which a test times; and of the parts of an address, for short texts alone
		files: ['nodes/Halo/transport/addresses.ts', 'nodes/Halo/input/chosen.ts'],
		rules: { 'no-restricted-syntax': 'off' },
	},
];
