/** Loaded before Gangway's own code: when the command that started it is gone, even by SIGKILL, it stops in order. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
