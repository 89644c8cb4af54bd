"""The product's settings with the two bare views added."""

from tenure.config.settings import *  # noqa: F403
from tenure.config.settings import MIDDLEWARE as _PRODUCT

ROOT_URLCONF = "benchmarks.access.bare"
MIDDLEWARE = ["benchmarks.access.bare.BareFirst", *_PRODUCT]
