import type { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeConnectionTypes,
	NodeHelpers,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';

/** Passes its input on: stands in for the nodes of n8n that only begin or join a workflow. */
function passThrough(name: string, group: 'transform' | 'trigger'): INodeType {
	return {
		description: {
			displayName: name,
			name,
			group: [group],
			version: [1, 1.1],
			description: name,
			defaults: { name },
			inputs: group === 'trigger' ? [] : [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute() {
			return [this.getInputData()];
		},
	};
}

/** The package's nodes, a few stand-ins for n8n's own, and what a test adds. */
export class BenchNodeTypes implements INodeTypes {
	private readonly others = new Map<string, INodeType>([
		['n8n-nodes-base.manualTrigger', passThrough('manualTrigger', 'trigger')],
		['n8n-nodes-base.noOp', passThrough('noOp', 'transform')],
	]);

	constructor(private readonly loader: PackageDirectoryLoader) {}

	add(name: string, type: INodeType): void {
		this.others.set(name, type);
	}

	getByName(name: string): INodeType | IVersionedNodeType {
		const other = this.others.get(name);
		if (other) return other;
		const prefix = `${this.loader.packageName}.`;
		if (!name.startsWith(prefix)) throw new Error(`The bench has no node "${name}"`);
		return this.loader.getNode(name.slice(prefix.length)).type;
	}

	getByNameAndVersion(name: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(name), version);
	}

	getKnownTypes() {
		return {};
	}
}
