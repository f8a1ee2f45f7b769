/** How deliveries go wrong, so that a receiver can be tried: all of it off unless said otherwise. */
export interface DeliverySettings {
	/** Milliseconds before each call. */
	delay: number;
	/** Each n-th call is made twice; 0 for none. */
	duplicateEvery: number;
	/** Each n-th call is not made and logged as failed, as when the receiver is down; 0 for none. */
	refuseEvery: number;
	/** How many deliveries of one webhook go in one call (docs/halo/webhooks.md#payload). */
	batch: number;
	/** How many calls are made at the same time (our choice). */
	atOnce: number;
	/** Each n-th call leaves late, so that later ones overtake it where several are made at once; 0 for none. */
	lateEvery: number;
}

export const deliverySettingsOf = (given: Partial<DeliverySettings> = {}): DeliverySettings => ({
	delay: 0,
	duplicateEvery: 0,
	refuseEvery: 0,
	batch: 1,
	atOnce: 1,
	lateEvery: 0,
	...given,
});
