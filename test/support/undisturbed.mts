/**
 * What a function of n8n returns that gives a pattern 250 ms. On a machine that is busy with something else, they may
 * pass without any work being done: then it is called once more.
 */
export function undisturbed<T>(judge: () => T): T {
	try {
		return judge();
	} catch (error) {
		if (!String(error).includes('execution timed out')) throw error;
		return judge();
	}
}
