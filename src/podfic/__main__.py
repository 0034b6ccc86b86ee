"""`python -m podfic` is `podfic`."""

import sys

from podfic.cli.app import main

sys.exit(main())
