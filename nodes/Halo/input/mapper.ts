import type { IDataObject, ResourceMapperValue } from 'n8n-workflow';
import { isEditorField } from '../form/editorFields';
import type { Run } from '../model';

/** The values of the mapper for this item: column by column, or the input's own fields. */
export function mapped(run: Run, name: 'fields' | 'filters', known: (key: string) => boolean) {
	// read whole: n8n would check single values against the choices saved in the workflow
	const mapper = (run.value(name) ?? {}) as Partial<ResourceMapperValue>;
	if (mapper.mappingMode !== 'autoMapInputData') return withoutEditorFields(mapper.value);
	refuseInTool(run);

	const values = Object.entries(run.item.json);
	const unknown = values.map(([key]) => key).filter((key) => !known(key));
	if (unknown.length) {
		run.hint(`Halo does not know these input fields, so they were left out: ${unknown.join(', ')}`);
	}
	return Object.fromEntries(values.filter(([key]) => known(key))) as IDataObject;
}

const withoutEditorFields = (value: ResourceMapperValue['value'] | undefined): IDataObject =>
	Object.fromEntries(
		Object.entries((value ?? {}) as IDataObject).filter(([id]) => !isEditorField(id)),
	);

/** Whether the mapper takes its values from the input's own fields. */
export function isMappedFromInput(run: Run, name: 'fields' | 'filters'): boolean {
	const mapper = (run.value(name) ?? {}) as Partial<ResourceMapperValue>;
	const isMapped = mapper.mappingMode === 'autoMapInputData';
	if (isMapped) refuseInTool(run);
	return isMapped;
}

/** @throws in an AI tool, where the item contains whatever the model sends, including fields that nobody opened to it */
function refuseInTool(run: Run): void {
	if (!run.isTool) return;
	throw run.fail(
		"'Map Automatically' cannot be used in an AI tool",
		"A person has to choose 'Map Each Column Manually' in the tool's node, and which fields the AI agent may fill in. Nothing was sent.",
	);
}

/** The columns that the mapper matches by, for Create or Update. */
export function matchingColumns(run: Run): string[] {
	const mapper = (run.value('fields') ?? {}) as Partial<ResourceMapperValue>;
	return mapper.matchingColumns ?? [];
}
