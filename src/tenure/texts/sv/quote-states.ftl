# The state of a quote in a word.
quote-state-draft = Utkast
quote-state-sent = Skickad
quote-state-accepted = Accepterad
quote-state-expired = Utgången
quote-state-cancelled = Återkallad
quote-state-superseded = Ersatt
