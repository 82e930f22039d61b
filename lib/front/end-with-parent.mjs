// Loaded into the app before anything else. A front that is killed cannot end its child, so the child notices: two apps
// at once, the old one and that of the next front, would both publish.
if (process.channel) {
  process.once('disconnect', () => process.exit(1));
  // Waiting for this does not keep the process alive.
  process.channel.unref();
}
