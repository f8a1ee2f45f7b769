const { isCurrent } = require('../../scripts/stamp.cjs');

/** Tests run what was built, so an old build would be tested in place of the sources. */
module.exports = () => {
	if (isCurrent()) return;
	throw new Error("dist was not built from these sources. Run 'npm run build', then the tests.");
};
