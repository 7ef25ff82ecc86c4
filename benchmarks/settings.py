"""The product's settings, and beside each answer how many queries it took."""
# ruff: noqa: F403, F405

from config.settings import *

MIDDLEWARE = ["benchmarks.counting.CountingMiddleware", *MIDDLEWARE]
