// Evaluated in the editor's page before a double-click: from then on it looks at the open node's
// form at each frame that the browser draws, and keeps what was there since when.
(() => {
	const parts =
		'[data-test-id^=parameter-input-], .resource-mapper-container, [data-test-id$=-add]';
	const watch = { looks: [], changed: 0 };
	globalThis.openingWatch = watch;

	const nameOf = (part) => {
		const name = part.dataset.testId ?? 'mapper';
		const inMapper = part.parentElement.closest('[data-test-id=mapping-fields-container]');
		return inMapper ? `in mapper: ${name}` : name;
	};
	const look = () => {
		const panel = document.querySelector('[data-test-id=node-parameters]');
		const found = panel ? [...panel.querySelectorAll(parts)] : [];
		return found.filter((part) => part.offsetHeight > 0).map(nameOf);
	};
	const begin = () => {
		const start = performance.now();
		let before = '';
		const frame = () => {
			if (globalThis.openingWatch !== watch) return;
			const parameters = look();
			if (parameters.join(' ') !== before) {
				before = parameters.join(' ');
				watch.changed = performance.now();
				watch.looks.push({ at: watch.changed - start, parameters });
			}
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	};
	document.addEventListener('dblclick', begin, { capture: true, once: true });
})();
