# Everything that CI checks after the tests.
check:
    ruff check .
    ruff format --check .
    lint-imports
    mypy

# All tests; e.g. `just test tests/rules -k renewal`.
test *args:
    pytest {{args}}

# The long pass of the fault tests, e.g. `just faults --rounds 5 --seed 1`.
faults *args:
    python -m tests.faults {{args}}

# The product with demo data.
demo:
    tenure demo

# Write anew what is generated from the code: the table of rules and tests.
rules:
    python -m tests.architecture.rule_book

# Write anew the pages that are made from the code: actions, the reference of stories.
docs:
    tenure docs

# Put the code into shape.
tidy:
    ruff check --fix .
    ruff format .
