"""What `spark-submit` is given: the package lies beside it."""

import sys

from blastradius_reach.command import main

sys.exit(main())
