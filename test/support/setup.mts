import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// n8n-core creates its instance settings on first use; keep them out of the developer's home.
process.env.N8N_USER_FOLDER ??= mkdtempSync(path.join(tmpdir(), 'halo-service-test-'));
process.env.N8N_LOG_LEVEL ??= 'silent';
