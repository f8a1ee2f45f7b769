import { onScreen } from '../progress.mts';
import { paths } from '../paths.mts';
import { installN8n } from './n8n.mts';
import { findRuntime } from './runtime.mts';

/** Fetches n8n and the Node.js it runs on ahead of time, so that `.ci/run` can test meanwhile. */
await installN8n(paths.server, await findRuntime(onScreen), onScreen);
