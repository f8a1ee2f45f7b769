import { paths } from '../../../sandbox/n8n/paths.mts';
import { startStacks } from '../globalSetup.mts';

export default async () => await startStacks(1, paths.oldest);
