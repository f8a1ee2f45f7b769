import { ExecutionLifecycleHooks } from 'n8n-core';
import type {
	ICredentialsHelper,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';

let executions = 0;

/** What n8n hands to every execution, as far as nodes see it. The addresses must be absolute. */
export function additionalDataOf(
	credentialsHelper: ICredentialsHelper,
	{ id, nodes }: Workflow,
): IWorkflowExecuteAdditionalData {
	const base: IWorkflowBase = {
		id: String(id),
		name: 'Bench',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		nodes: Object.values(nodes),
		connections: {},
	};
	const executionId = `execution-${++executions}`;
	return {
		credentialsHelper,
		hooks: new ExecutionLifecycleHooks('manual', executionId, base),
		executionId,
		currentNodeExecutionIndex: 0,
		restApiUrl: 'http://localhost/rest',
		instanceBaseUrl: 'http://localhost/',
		webhookBaseUrl: 'http://localhost/webhook',
		webhookTestBaseUrl: 'http://localhost/webhook-test',
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
		variables: {},
		setExecutionStatus: () => {},
		logAiEvent: () => {},
	} as Partial<IWorkflowExecuteAdditionalData> as IWorkflowExecuteAdditionalData;
}
