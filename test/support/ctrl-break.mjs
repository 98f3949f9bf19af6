/** A preload that makes Ctrl+Break of SIGUSR2, for systems that have no such signal. */
process.on('SIGUSR2', () => process.emit('SIGBREAK', 'SIGBREAK'))
