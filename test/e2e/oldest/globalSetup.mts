import { paths } from '../../../sandbox/n8n/paths.mts';
import { startStack } from '../globalSetup.mts';

export default async () => await startStack(paths.oldest);
