"""What interleaves clock, actions and outbox: the daily run, the delivery, the sandbox's clock."""
