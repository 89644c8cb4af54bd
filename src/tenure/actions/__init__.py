"""What the business offers to do: one file per verb, naming the facts to load and the rule to ask."""
