/**
 * Loaded into every process that the supervisor starts. The channel to the supervisor closes when that ends, even by
 * `kill -9`; then this process ends too, so that nothing is left behind holding a port.
 */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5000).unref();
});
