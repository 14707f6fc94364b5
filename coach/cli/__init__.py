"""The plain face: everything in lines, for screen readers, pipes, scripts and poor connections. It draws nothing."""
