// Loaded into n8n before anything else: when the process that started n8n is gone without having
// been able to stop it (killed, or its terminal crashed), n8n and its task runner end as well.
const owner = process.ppid;

if (process.platform !== 'win32') {
	setInterval(() => {
		if (process.ppid !== owner) process.kill(-process.pid, 'SIGKILL');
	}, 1000).unref();
}
