"""The product's settings with the two bare views added."""

from tenure.config.settings import *  # noqa: F403
from tenure.config.settings import MIDDLEWARE as _PRODUCT

ROOT_URLCONF = "benchmarks.access.bare"
# Both are answered from the same place, so that neither waits for the other's look at the path.
MIDDLEWARE = ["benchmarks.access.bare.BareFirst", *_PRODUCT[1:]]
