import { WorkflowExecute } from 'n8n-core';

/** What older engines want otherwise of whoever runs them; the node itself gets no help here. */

const { prototype } = WorkflowExecute;
const { run } = prototype;
// Up to n8n 2.0 a run takes the workflow itself, and not an object that holds it.
if (run.length > 1) {
	prototype.run = function ({ workflow }) {
		return Reflect.apply(run, this, [workflow]);
	};
}
