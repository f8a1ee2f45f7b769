import type { IDataObject } from 'n8n-workflow';
import type { RecordDefinition } from '../model';
import { htmlToText } from '../values/htmlToText';

/** A row whose text has its lines again, if Halo joined them: they are in the HTML beside it. */
export function withLines(row: IDataObject, { linesFrom }: RecordDefinition): IDataObject {
	if (!linesFrom) return row;
	const { [linesFrom.text]: text, [linesFrom.html]: html } = row;
	if (typeof html !== 'string' || (typeof text === 'string' && /[\r\n]/.test(text))) return row;
	const lines = htmlToText(html);
	return lines.includes('\n') || !text ? { ...row, [linesFrom.text]: lines } : row;
}
