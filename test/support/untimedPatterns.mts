import * as n8n from 'n8n-workflow';

/**
 * Lets the patterns of forms run to their end. n8n stops each after 250 ms of real time, which may pass on a busy computer
 * without any work being done. Older versions of n8n have no such limit.
 */
if ('setSafeRegexEngine' in n8n) {
	n8n.setSafeRegexEngine({
		exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
		test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
		replace: (pattern, input, flags, by) => input.replace(new RegExp(pattern, flags), by),
		matchAll: (pattern, input, flags) => [
			...input.matchAll(new RegExp(pattern, [...new Set(`g${flags ?? ''}`)].join(''))),
		],
		split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
	});
}
