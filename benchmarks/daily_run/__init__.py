"""The daily run among a million subscriptions, beside the fastest SQL there is and the ORM."""
