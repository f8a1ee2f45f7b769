import { crud } from '../../operations';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { getPublishedData } from './getPublishedData.operation';
import { reportRecord } from './record';
import { runReport } from './run.operation';
import { runSql } from './runSql.operation';

export const report: Resource = recordResource(reportRecord, [
	...crud(reportRecord),
	getPublishedData,
	runReport,
	runSql,
]);
