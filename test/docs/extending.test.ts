import { applyPatches, patches } from '../../scripts/worked/patch.mts';
import { root } from './explained.mts';

test('the worked diffs apply to this tree', () => {
	expect(patches(root).match(/^diff --git /gm)?.length).toBeGreaterThan(10);
	expect(() => applyPatches(root, root, 'check')).not.toThrow();
});
