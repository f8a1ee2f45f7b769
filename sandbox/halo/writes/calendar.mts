import { haloDate } from '../convert.mts';
import type { Hook } from './hooks.mts';

/** 0 completes an appointment (docs/halo/records.md#appointments). */
const completed = 0;

/** An appointment that is completed remembers when and by whom, unless the write says it (our choice). */
export const appointment: Hook = {
	before: ({ session }, draft, sent) => {
		if (sent.complete_status !== completed) return draft;
		const { complete_date, complete_agent_id } = sent;
		return {
			...draft,
			...(complete_date === undefined && { complete_date: haloDate(Date.now()) }),
			...(complete_agent_id === undefined && { complete_agent_id: session.id }),
		};
	},
};
