const engine = process.env.HALO_ENGINE_FOLDER;

/** Takes n8n's engine from the folder of the engine under test, whoever asks for it. */
module.exports = (request, options) =>
	options.defaultResolver(
		request,
		engine && /^n8n-(core|workflow)(\/|$)/.test(request)
			? { ...options, basedir: engine }
			: options,
	);
