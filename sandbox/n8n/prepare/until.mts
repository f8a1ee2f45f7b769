/**
 * Asks again and again until there is a response.
 * @param patience milliseconds; after them it throws
 * @param missed what to say then
 */
export async function until<T>(
	ask: () => Promise<T | undefined>,
	patience: number,
	missed: string,
): Promise<T> {
	const deadline = Date.now() + patience;
	while (Date.now() < deadline) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`${missed} within ${patience / 1000} seconds`);
}
