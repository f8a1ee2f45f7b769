/**
 * A Jest transformer that leaves a module to Node. Jest loads every module anew for each test file, which for n8n's
 * engine takes longer than most tests. A module that goes through here is loaded once in each worker instead, by Node's
 * own `require`, as in n8n.
 */
module.exports = {
	process: (_source, file) => ({
		code: `module.exports = requireNatively(${JSON.stringify(file)});`,
	}),
};
