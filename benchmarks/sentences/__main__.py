"""Run it: python -m benchmarks.sentences."""

import sys

from benchmarks.sentences import main

sys.exit(main())
