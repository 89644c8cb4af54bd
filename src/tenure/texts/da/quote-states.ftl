# The state of a quote in a word.
quote-state-draft = Kladde
quote-state-sent = Sendt
quote-state-accepted = Accepteret
quote-state-expired = Udløbet
quote-state-cancelled = Annulleret
quote-state-superseded = Erstattet
