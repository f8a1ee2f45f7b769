import type { INodeExecutionData, IRun, NodeExecutionHint } from 'n8n-workflow';

/** What came of one node. */
export interface NodeOutcome {
	status: IRun['status'];
	/** Items of the first output. */
	items: INodeExecutionData[];
	outputs: INodeExecutionData[][];
	error?: Error & {
		description?: string | null;
		httpCode?: string;
		context?: { itemIndex?: number };
	};
	hints: NodeExecutionHint[];
	/** All that n8n would store of this run. */
	run: IRun;
}

export function outcomeOf(run: IRun, nodeName: string): NodeOutcome {
	const task = run.data.resultData.runData[nodeName]?.[0];
	const outputs = (task?.data?.main ?? []).map((items) => items ?? []);
	const error = task?.error ?? run.data.resultData.error;
	return {
		status: run.status,
		items: outputs[0] ?? [],
		outputs,
		error: error as NodeOutcome['error'],
		hints: task?.hints ?? [],
		run,
	};
}
