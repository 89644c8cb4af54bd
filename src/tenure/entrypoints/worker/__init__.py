"""Listens to the queue: delivers the outbox, keeps the daily run going, moves the sandbox clock."""
