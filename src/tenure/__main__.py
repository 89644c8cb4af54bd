"""`python -m tenure`: the command line, for where the installed program is not on the path."""

from tenure.config.main import main

main()
