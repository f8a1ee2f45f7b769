/**
 * What a function of n8n returns. n8n checks forms with patterns and stops each after 250 ms of real time, which may pass
 * on a busy computer without any work being done: then the function is called again, at most three times in all.
 */
export function undisturbed<T>(call: () => T, tries = 3): T {
	try {
		return call();
	} catch (error) {
		if (tries === 1 || !String(error).includes('execution timed out')) throw error;
		return undisturbed(call, tries - 1);
	}
}
