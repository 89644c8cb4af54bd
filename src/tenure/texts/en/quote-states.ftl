# The state of a quote in a word.
quote-state-draft = Draft
quote-state-sent = Sent
quote-state-accepted = Accepted
quote-state-expired = Expired
quote-state-cancelled = Cancelled
quote-state-superseded = Superseded
